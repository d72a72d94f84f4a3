package org.orthant.formats.data;

import java.net.URI;
import java.util.List;
import org.orthant.formats.data.DataSet.Content;

/** Data sets of brains. */
final class BrainDataSets {

    /** Group averages of structure and function in five parcellations; distances between regions are not part of it. */
    static final DataSet HUMAN_ENIGMA = new DataSet(
            "human-enigma",
            "Human connectome, group averages: streamlines from 14 subcortical structures to the cortex, resting functional "
                    + "connectivity; five parcellations. The spatial null also needs distances or coordinates of the regions "
                    + "(folder derived_geometry), which are not published with it",
            "Lariviere S et al. (2021). The ENIGMA Toolbox. Nat Methods 18; data of the Human Connectome Project, WU-Minn "
                    + "Consortium (Van Essen et al. 2013)",
            "BSD 3-Clause; the underlying data under the open access terms of the Human Connectome Project",
            List.of(URI.create(
                    "https://raw.githubusercontent.com/MICA-MNI/ENIGMA/d66a7ef320a913f9441bf1089b44f1dad11e5724/"
                            + "enigmatoolbox/datasets/matrices/hcp_connectivity/")),
            files("""
            strucMatrix_sctx.csv 8123 f5552c330853848bb8dc66cca11e6fea214f7b3182f91fad48e6d7da2ecb1412
            strucLabels_ctx.csv 1164 47a5301cb4f956782fa99c6c0b110fc4717c4bb626a65a4d04890ed72a745a35
            strucLabels_sctx.csv 86 913290bc0e00e133c4c2b4f38a55e055636fcd1fd9d54a8ef07406b0efaa1bde
            funcMatrix_ctx.csv 81846 8c4fbbe79dc851ac51bff40bf1bdfd07ce839f819d74519ad7518a731e07b934
            funcLabels_ctx.csv 1164 47a5301cb4f956782fa99c6c0b110fc4717c4bb626a65a4d04890ed72a745a35
            strucMatrix_sctx_schaefer_100.csv 6417 38369129ba29c51cd09a2e6d301f424247c3b714a2468b851dfc3c5e6b8ef7d1
            strucLabels_ctx_schaefer_100.csv 2627 27f695aec7c095e95c1b0215ebf6ab232d7e97bd2d26e0e47821b59b2ecfaaf3
            strucLabels_sctx_schaefer_100.csv 86 913290bc0e00e133c4c2b4f38a55e055636fcd1fd9d54a8ef07406b0efaa1bde
            funcMatrix_ctx_schaefer_100.csv 78476 2aa7422195916c4a450f57442fadcf5c26ca82571cd63c25cd98f7e48b7cdd76
            funcLabels_ctx_schaefer_100.csv 2627 27f695aec7c095e95c1b0215ebf6ab232d7e97bd2d26e0e47821b59b2ecfaaf3
            strucMatrix_sctx_schaefer_200.csv 10363 ca6b183b2c24f28b714f5c8813e79edcf4e1819a50e26fbb00ec9c48c66e93a6
            strucLabels_ctx_schaefer_200.csv 5277 dc3766a114ab914ff1d8e4981eb063157eeff45671c524023d9d634e767f88e5
            strucLabels_sctx_schaefer_200.csv 86 913290bc0e00e133c4c2b4f38a55e055636fcd1fd9d54a8ef07406b0efaa1bde
            funcMatrix_ctx_schaefer_200.csv 316718 e1595f75722456151b803720119e6a49ed633e62fd0f1ba03d1c8e108d05fe42
            funcLabels_ctx_schaefer_200.csv 5277 dc3766a114ab914ff1d8e4981eb063157eeff45671c524023d9d634e767f88e5
            strucMatrix_sctx_schaefer_300.csv 13997 c91a761464b24a120009da6b2f3332c41a6bae5da35862c1bf1d259cb0274655
            strucLabels_ctx_schaefer_300.csv 7939 81e322d183ec21e1d98b61836276b30540b6cb795f7f19dfa5349cf45d17dbf0
            strucLabels_sctx_schaefer_300.csv 86 913290bc0e00e133c4c2b4f38a55e055636fcd1fd9d54a8ef07406b0efaa1bde
            funcMatrix_ctx_schaefer_300.csv 717934 eee9bf29d11003570761fdaada4c1f6638ac1492f190747fad23de1a97a5daab
            funcLabels_ctx_schaefer_300.csv 7939 81e322d183ec21e1d98b61836276b30540b6cb795f7f19dfa5349cf45d17dbf0
            strucMatrix_sctx_schaefer_400.csv 17657 3bc9ced20197d0fc31b0ea5eb2e7719c5afaa2f030f89296ba7c9770317665d8
            strucLabels_ctx_schaefer_400.csv 10623 e110788738d34831958abf33ded83d06c2c46de18d5419d85f3bc0e9a3475c07
            strucLabels_sctx_schaefer_400.csv 86 913290bc0e00e133c4c2b4f38a55e055636fcd1fd9d54a8ef07406b0efaa1bde
            funcMatrix_ctx_schaefer_400.csv 1280986 005390e68dbaccfc74dd4543fd39f6bdd92b5a5f5a7f403aa18e3f5b82be40e9
            funcLabels_ctx_schaefer_400.csv 10623 e110788738d34831958abf33ded83d06c2c46de18d5419d85f3bc0e9a3475c07
            """));

    /** Tables of the mouse connectome; the program reads one of their sheets as text. */
    static final DataSet MOUSE_OH2014 = new DataSet(
            "mouse-oh2014",
            "Mouse connectome: connection strengths between 213 regions. Save the sheet W_ipsi of the first file as "
                    + "W_ipsi.csv, with its row and column of acronyms, and a table regions213.csv with the columns acronym and "
                    + "major_region (Isocortex, Thalamus ...) from the second",
            "Oh SW et al. (2014). A mesoscale connectome of the mouse brain. Nature 508, supplementary tables 1 and 3",
            "terms of use of the Allen Institute: research, with citation",
            List.of(URI.create("https://raw.githubusercontent.com/benfulcher/mouseStructuralConnectivity/"
                    + "a2429d1082a81fbdcbea2261fb03e6ac8fc20048/Data/")),
            files("""
            Suppl_Table_3_nature13186-s4.xlsx 1570536 c5c2a640873c07f4f52ed4fdceae8cee68d4acae8e1a1015a2c77b18b4b3c756
            nature13186-s2.xlsx 90654 2bdc599b969db4fcbcfbe27138732050e009f5de7e3e486a1c172cb5d5bc08d5
            """));

    /** What the papers' human run is made of; its publisher asks for an agreement. */
    static final DataSet HUMAN_DENSE = new DataSet(
            "human-dense",
            "Human cortex by vertex, the papers' 29,696 targets (CORTEX_LEFT) and 2,536 sources (THALAMUS_LEFT and "
                    + "THALAMUS_RIGHT). Accept the Open Access Data Use Terms of the Human Connectome Project at "
                    + "https://db.humanconnectome.org and get the dense functional connectome of the S1200 group average (a "
                    + "file *.dconn.nii of 91,282 brainordinates, about 33 GB): brain.function.connectivity. Streamlines from "
                    + "thalamus to cortex are not published with it: trace them from the same project's diffusion images, as a "
                    + "matrix of targets by sources: brain.structure.file, and say brain.structure.targets.models="
                    + "[CORTEX_LEFT] if it is CIFTI",
            "Human Connectome Project, WU-Minn Consortium (Van Essen et al. 2013)",
            "Open Access Data Use Terms of the Human Connectome Project, to be accepted in person",
            List.of(),
            List.of());

    /** What the papers' mouse runs hold against the connectome. */
    static final DataSet MOUSE_FUNCTION = new DataSet(
            "mouse-function",
            "Mouse functional MRI at rest. The first paper names two sets: Gutierrez-Barragan et al. 2022 (lightly "
                    + "anaesthetised) in its results, Grandjean et al. 2020 with Gutierrez-Barragan et al. 2019 (halothane) in "
                    + "its methods. Get the images as the papers' statements on data say, or from their authors, average them "
                    + "over the regions of Oh et al. 2014 (a label image of the Allen atlas) and give the series with names of "
                    + "regions: brain.function.series of the study mouse. Coordinates of the regions are not part of Oh et al. "
                    + "2014; without them (brain.regions.coordinateColumns) there is no null that keeps space",
            "Gutierrez-Barragan D et al. (2022). Curr Biol 32; Grandjean J et al. (2020). NeuroImage 205; "
                    + "Gutierrez-Barragan D et al. (2019). Curr Biol 29",
            "see the papers",
            List.of(),
            List.of());

    private BrainDataSets() {}

    /** A file from each line of name, bytes and SHA-256. */
    private static List<Content> files(String lines) {
        return lines.strip()
                .lines()
                .map(line -> line.strip().split(" ", -1))
                .map(parts -> Content.of(new DataFile(parts[0], Long.parseLong(parts[1]), parts[2])))
                .toList();
    }
}
