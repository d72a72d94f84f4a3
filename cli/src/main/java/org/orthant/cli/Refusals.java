package org.orthant.cli;

import java.io.UncheckedIOException;
import java.util.List;
import org.orthant.formats.InputException;
import org.orthant.formats.config.ConfigurationException;
import org.orthant.formats.config.Suggest;
import org.orthant.studies.run.Platform;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence and an exit code; only a bug shows a stack trace. */
final class Refusals implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;

    Refusals(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        return refuse(e instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : sentence(e));
    }

    private int refuse(String sentence) {
        console.note(sentence);
        return ExitCode.WRONG_USAGE;
    }

    private static String sentence(ParameterException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        return Character.toLowerCase(first.charAt(0)) + first.substring(1);
    }

    private static String unmatched(UnmatchedArgumentException e) {
        CommandLine line = e.getCommandLine();
        String word = e.getUnmatched().getFirst();
        if (word.startsWith("-")) {
            String name = word.replaceFirst("=.*", "");
            return "unknown option " + name + Suggest.advice(name, options(line));
        }
        return line.getSubcommands().isEmpty()
                ? "unexpected argument " + word
                : "unknown command " + word
                        + Suggest.advice(word, line.getSubcommands().keySet());
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .toList();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        return switch (e) {
            case UsageException usage -> refuse(String.valueOf(usage.getMessage()));
            case ConfigurationException settings -> refuse(String.valueOf(settings.getMessage()));
            case InputException input -> badInput(input);
            case UncheckedIOException io -> badInput(io);
            default -> bug(e, parsed);
        };
    }

    private int badInput(RuntimeException e) {
        console.note(String.valueOf(e.getMessage()));
        return ExitCode.BAD_INPUT;
    }

    private int bug(Exception e, ParseResult parsed) {
        console.note("this is a bug; please report it with the lines below");
        for (String line : ProgramVersion.lines(Platform.current())) {
            console.err().println(line);
        }
        console.err().println("command: " + String.join(" ", parsed.originalArgs()));
        e.printStackTrace(console.err());
        return ExitCode.BUG;
    }

    /** A setting of the Java that runs this, such as the kernel's, that is refused before any command begins. */
    int atStart(ExceptionInInitializerError e) {
        if (e.getCause() instanceof IllegalArgumentException setting) {
            return refuse(String.valueOf(setting.getMessage()));
        }
        throw e;
    }

    /** Says that the memory didn't suffice. */
    int outOfMemory() {
        console.note("not enough memory for this; ORTHANT_JAVA_OPTS=-Xmx16g, for one, gives more");
        return ExitCode.BAD_INPUT;
    }
}
