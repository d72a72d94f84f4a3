package org.orthant.cli;

import org.orthant.studies.run.Platform;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return lines(Platform.current());
    }

    /** The program with its commit, and Java. */
    static String[] lines(Platform platform) {
        return new String[] {
            "orthant " + platform.program() + " (commit " + platform.commit() + ")", "Java " + platform.java()
        };
    }
}
