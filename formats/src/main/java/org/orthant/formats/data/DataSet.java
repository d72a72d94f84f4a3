package org.orthant.formats.data;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orthant.formats.InputException;

/**
 * A public data set.
 *
 * @param id what the command line calls it
 * @param title what it is, one line
 * @param source who made it and what to cite
 * @param licence under which it is given
 * @param addresses where its files can be fetched from, each a folder's address that ends in a slash; the first one that
 *     answers serves
 * @param files its files, in the order in which {@link #verified} gives them; none where its publisher asks for an
 *     agreement first, and the title says what to get
 */
public record DataSet(
        String id, String title, String source, String licence, List<URI> addresses, List<Content> files) {

    /**
     * A file that may lie in the folder as published or unpacked.
     *
     * @param published as it is fetched
     * @param unpacked the same without compression, if it has any
     */
    public record Content(DataFile published, Optional<DataFile> unpacked) {

        /** A file that is not compressed. */
        public static Content of(DataFile published) {
            return new Content(published, Optional.empty());
        }

        /** The form that lies in {@code folder}: the unpacked one only where the published one is not there. */
        DataFile in(Path folder) {
            return Files.exists(folder.resolve(published.name()))
                    ? published
                    : unpacked.filter(file -> Files.exists(folder.resolve(file.name())))
                            .orElse(published);
        }

        /** Whether one of both forms seems to be in {@code folder}. */
        boolean seemsIn(Path folder) {
            return in(folder).seemsIn(folder);
        }
    }

    /** Copies the lists and checks the addresses. */
    public DataSet {
        addresses = List.copyOf(addresses);
        files = List.copyOf(files);
        for (URI address : addresses) {
            if (!address.toString().matches("https://.*/")) {
                throw new IllegalArgumentException("expected an address such as https://host/folder/, got " + address);
            }
        }
    }

    /** Whether people have to get it themselves. */
    public boolean isByHand() {
        return files.isEmpty();
    }

    /** Whether {@code folder} seems to hold all files, by name and size alone. */
    public boolean seemsIn(Path folder) {
        return !isByHand() && files.stream().allMatch(file -> file.seemsIn(folder));
    }

    /**
     * The files in {@code folder}, every checksum verified.
     *
     * @throws InputException naming the first file that is missing or not the published one
     */
    public List<Path> verified(Path folder) {
        return files.stream().map(file -> verified(file, folder)).toList();
    }

    private Path verified(Content content, Path folder) {
        DataFile file = content.in(folder);
        Path path = folder.resolve(file.name());
        Optional<String> problem = file.problemOf(path);
        if (problem.isPresent()) {
            throw new InputException(path, problem.get() + "; 'orthant data " + id + "' fetches it");
        }
        return path;
    }

    /** How to get the files without this program, in a sentence. */
    public String manualWay(Path folder) {
        String names = String.join(
                ", ", files.stream().map(file -> file.published().name()).toList());
        String from = addresses.isEmpty()
                ? "their publisher (" + source + ")"
                : addresses.getFirst().toString();
        return "get " + names + " from " + from + " in another way, put them into " + folder + " and run 'orthant data "
                + id + "' again, which verifies them";
    }
}
