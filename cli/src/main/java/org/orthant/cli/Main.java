package org.orthant.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The program {@code orthant}: parses the command line, calls the library and gives back an {@link ExitCode}. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code. Writes UTF-8 whatever the locale.
     *
     * @param args the words of the command line
     */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(err); // what a library prints by itself must never get between a command's results
        System.setErr(err);
        System.exit(run(args, new Console(out, err, Boolean.getBoolean("orthant.terminal"))));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @param args the words of the command line
     * @param out where results go
     * @param err where everything else goes
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, new Console(out, err, false));
    }

    private static int run(String[] args, Console console) {
        Refusals refusals = new Refusals(console);
        try {
            return commandLine(console, refusals).execute(args);
        } catch (OutOfMemoryError e) {
            return refusals.outOfMemory();
        } catch (ExceptionInInitializerError e) {
            return refusals.atStart(e);
        }
    }

    /** The commands, with one way of refusing what is wrong. */
    private static CommandLine commandLine(Console console, Refusals refusals) {
        CommandLine line = new CommandLine(new OrthantCommand())
                .addSubcommand(new StudiesCommand(console))
                .addSubcommand(new StudyCommand(console))
                .addSubcommand(new MergeCommand(console))
                .addSubcommand(new ReproduceCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new TasksCommand(console))
                .addSubcommand(new DataCommand(console))
                .addSubcommand(new ModulesCommand(console))
                .addSubcommand(new ConvertCommand(console))
                .addSubcommand(new AnalyzeCommand(console))
                .addSubcommand(new DoctorCommand(console));
        line.getCommandSpec()
                .addOption(flag("Show the version of Orthant and of Java.", "--version")
                        .versionHelp(true)
                        .build());
        line.getCommandSpec().addOption(help());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(help()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setParameterExceptionHandler(refusals);
        line.setExecutionExceptionHandler(refusals);
        return line;
    }

    private static OptionSpec help() {
        return flag("Show this help.", "-h", "--help").usageHelp(true).build();
    }

    private static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names).arity("0").type(boolean.class).description(description);
    }
}
