package org.orthant.formats.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.orthant.formats.data.DataSet.Content;

/** The data sets that are known by name. */
public final class DataSets {

    /** Images of handwritten digits. */
    public static final DataSet MNIST = new DataSet(
            "mnist",
            "MNIST: 60,000 training and 10,000 test images of handwritten digits, 28 x 28 pixels",
            "LeCun Y, Bottou L, Bengio Y, Haffner P (1998). Gradient-based learning applied to document recognition. Proc "
                    + "IEEE 86",
            "copyright Y. LeCun and C. Cortes, usually given as CC BY-SA 3.0",
            List.of(
                    URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                    URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
            List.of(
                    packed(
                            new DataFile(
                                    "train-images-idx3-ubyte.gz",
                                    9912422,
                                    "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                            new DataFile(
                                    "train-images-idx3-ubyte",
                                    47040016,
                                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db")),
                    packed(
                            new DataFile(
                                    "train-labels-idx1-ubyte.gz",
                                    28881,
                                    "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                            new DataFile(
                                    "train-labels-idx1-ubyte",
                                    60008,
                                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5")),
                    packed(
                            new DataFile(
                                    "t10k-images-idx3-ubyte.gz",
                                    1648877,
                                    "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                            new DataFile(
                                    "t10k-images-idx3-ubyte",
                                    7840016,
                                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7")),
                    packed(
                            new DataFile(
                                    "t10k-labels-idx1-ubyte.gz",
                                    4542,
                                    "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
                            new DataFile(
                                    "t10k-labels-idx1-ubyte",
                                    10008,
                                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"))));

    private static final List<DataSet> ALL = List.of(
            MNIST,
            BrainDataSets.HUMAN_ENIGMA,
            BrainDataSets.HUMAN_DENSE,
            BrainDataSets.MOUSE_OH2014,
            BrainDataSets.MOUSE_FUNCTION);

    private DataSets() {}

    private static Content packed(DataFile published, DataFile unpacked) {
        return new Content(published, Optional.of(unpacked));
    }

    /** Every data set. */
    public static List<DataSet> all() {
        return ALL;
    }

    /** The names of all data sets. */
    public static List<String> ids() {
        return ALL.stream().map(DataSet::id).toList();
    }

    /** The data set of this name, if there is one. */
    public static Optional<DataSet> find(String id) {
        return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
