package org.orthant.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the documents' links lead: to pages, to files that are copied beside them, or outside. */
final class Links {

    private final Path root;
    private final Set<Path> documents;
    private final Set<Path> files = new TreeSet<>();
    private final Set<String> problems = new TreeSet<>();

    /**
     * No links yet.
     *
     * @param root the project's folder
     * @param documents below it, those that become pages
     */
    Links(Path root, Set<Path> documents) {
        this.root = root;
        this.documents = documents;
    }

    /** The files that pages link to, below the project's folder. */
    Set<Path> files() {
        return files;
    }

    /** A sentence for each link that leads nowhere. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The link of a page in place of {@code link} in its document. */
    String of(Path document, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        if (path.isEmpty() || path.matches("[a-z]+:.*")) {
            return link;
        }
        Path there = document.resolveSibling(path).normalize();
        Path target = target(there);
        if (target == null) {
            problems.add(document + ": the link " + link + " leads nowhere");
            return link;
        }
        Path folder = Page.target(document).getParent();
        String relative = (folder == null ? target : folder.relativize(target)).toString();
        return relative.replace('\\', '/') + (hash < 0 ? "" : link.substring(hash));
    }

    private @Nullable Path target(Path there) {
        Path inside = there.resolve("README.md");
        if (documents.contains(there)) {
            return Page.target(there);
        }
        if (documents.contains(inside)) {
            return Page.target(inside);
        }
        if (there.startsWith("..") || !Files.isRegularFile(root.resolve(there))) {
            return null;
        }
        files.add(there);
        return there;
    }
}
