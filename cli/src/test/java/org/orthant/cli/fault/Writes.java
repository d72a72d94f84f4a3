package org.orthant.cli.fault;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Looks again and again for the temporary files of one process. */
final class Writes {

    private final File directory;
    private final String ending;
    private final Set<String> seen = new HashSet<>();

    Writes(Path directory, String ending) {
        this.directory = directory.toFile();
        this.ending = ending;
    }

    /** How many have been seen. */
    int seen() {
        look(directory);
        for (String name : new String[] {"units", "networks", "tables", "arrays", "figures"}) {
            look(new File(directory, name));
        }
        return seen.size();
    }

    private void look(File folder) {
        String[] names = folder.list();
        if (names != null) {
            for (String name : names) {
                if (name.endsWith(ending)) {
                    seen.add(name);
                }
            }
        }
    }
}
