package org.orthant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import picocli.CommandLine.Option;

/** Settings beside the defaults: {@code --config} over them, {@code --set} over that, named options over all. */
final class SettingsFlags {

    @Option(names = "--config", paramLabel = "FILE.yaml", description = "Settings from a YAML file.")
    private @Nullable Path config;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting, such as --set training.steps=500.")
    private List<String> settings = List.of();

    @Option(names = "--print-config", description = "Print all settings as YAML and stop.")
    private boolean printConfig;

    /** What was given, without the command's named options. */
    Overrides overrides() {
        return new Overrides(Optional.ofNullable(config), settings, Map.of());
    }

    /** Whether to print the settings and stop. */
    boolean printConfig() {
        return printConfig;
    }

    /** Prints the settings that a run would have. */
    static int print(Record options, Console console, OutputFlags output) {
        if (output.json()) {
            console.json(options);
        } else {
            console.out().print(Configuration.print(options));
        }
        return ExitCode.DONE;
    }
}
