@echo off
rem Runs the Orthant of this folder; needs a JDK 25 in JAVA_HOME or on PATH.
rem UNTESTED: written for Windows, never run there. Numbers are tested on Linux x86-64 only.
setlocal
set "ROOT=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "COMMIT=unknown"
if exist "%ROOT%\commit" set /p COMMIT=<"%ROOT%\commit"
"%JAVA%" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:MaxRAMPercentage=70 "-Dorthant.commit=%COMMIT%" -Dorthant.terminal=false %ORTHANT_JAVA_OPTS% -cp "%ROOT%\lib\*" org.orthant.cli.Main %*
exit /b %ERRORLEVEL%
