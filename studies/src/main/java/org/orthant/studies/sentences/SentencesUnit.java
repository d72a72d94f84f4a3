package org.orthant.studies.sentences;

import java.util.List;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/**
 * What {@code sentences} keeps of one network.
 *
 * @param size of the network, in words
 * @param channels units at the site that is looked at
 * @param sentences in the order of the grid
 * @param layers what was found at each layer
 */
record SentencesUnit(String size, int channels, List<SentenceTokens> sentences, List<Layer> layers) {

    /** Copies the lists. */
    SentencesUnit {
        sentences = List.copyOf(sentences);
        layers = List.copyOf(layers);
    }

    /**
     * A sentence as the network reads it.
     *
     * @param text all its texts
     * @param texts how many are pooled
     * @param tokens of all texts
     */
    record SentenceTokens(String text, int texts, List<String> tokens) {

        /** Copies the tokens. */
        SentenceTokens {
            tokens = List.copyOf(tokens);
        }

        /** Samples of each unit: tokens, without the first of each text or with it. */
        int samples(boolean withoutFirst) {
            return tokens.size() - (withoutFirst ? texts : 0);
        }
    }

    /**
     * One layer.
     *
     * @param layer its number
     * @param all modules of each sentence
     * @param withoutFirst modules without the first token of each text, whose activity is unlike that of the others
     * @param nulls of the first sentences, all tokens; none of random networks
     */
    record Layer(
            int layer, List<ModularityReading> all, List<ModularityReading> withoutFirst, List<NullReading> nulls) {

        /** Copies the lists. */
        Layer {
            all = List.copyOf(all);
            withoutFirst = List.copyOf(withoutFirst);
            nulls = List.copyOf(nulls);
        }

        /** Modules of each sentence, without first tokens or with them. */
        List<ModularityReading> modules(boolean dropFirst) {
            return dropFirst ? withoutFirst : all;
        }
    }
}
