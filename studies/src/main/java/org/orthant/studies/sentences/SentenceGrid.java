package org.orthant.studies.sentences;

import java.util.List;
import java.util.stream.IntStream;

/** All sentences of a run: every subject in every form, subject after subject. */
final class SentenceGrid {

    private final SentencesOptions options;
    private final int forms;

    SentenceGrid(SentencesOptions options) {
        this.options = options;
        forms = options.forms().size();
    }

    int size() {
        return options.subjects().size() * forms;
    }

    /** The texts whose tokens are pooled in a sentence. */
    List<String> texts(int sentence) {
        return options.forms().get(sentence % forms).texts(subject(sentence));
    }

    String subject(int sentence) {
        return options.subjects().get(sentence / forms);
    }

    String form(int sentence) {
        return options.forms().get(sentence % forms).name();
    }

    /** Such as {@code car, what}. */
    String name(int sentence) {
        return subject(sentence) + ", " + form(sentence);
    }

    /** The number of each sentence's subject. */
    int[] subjects() {
        return IntStream.range(0, size()).map(k -> k / forms).toArray();
    }

    /** The number of each sentence's form. */
    int[] forms() {
        return IntStream.range(0, size()).map(k -> k % forms).toArray();
    }

    /** What two different sentences share. */
    Relation relation(int i, int j) {
        if (i / forms == j / forms) {
            return Relation.SUBJECT;
        }
        return i % forms == j % forms ? Relation.FORM : Relation.NEITHER;
    }

    /** What two sentences share. */
    enum Relation {
        /** The subject alone. */
        SUBJECT("same subject"),
        /** The form alone. */
        FORM("same form"),
        /** Nothing. */
        NEITHER("neither");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
