package org.orthant.studies;

/** The works that Orthant's methods come from, each once; a report lists those that its run used. */
public enum Reference {
    TANNER_2023("Tanner J, Mansour L S, Coletta L, Gozzi A, Betzel RF (2023). Functional connectivity modules in "
            + "recurrent neural networks: function, origin and dynamics. arXiv 2310.20601 v1 (T1)."),
    TANNER_2024("Tanner J, Mansour L S, Coletta L, Gozzi A, Betzel RF (2024). Modular boundaries in recurrent neural "
            + "networks. arXiv 2310.20601 v2 (T2)."),
    BRITTEN_1992("Britten KH, Shadlen MN, Newsome WT, Movshon JA (1992). The analysis of visual motion: a comparison "
            + "of neuronal and psychophysical performance. J Neurosci 12."),
    MOLANO_MAZON_2022("Molano-Mazon M et al. (2022). NeuroGym: an open resource for developing and sharing "
            + "neuroscience tasks. PsyArXiv."),
    YANG_2020("Yang GR, Wang X-J (2020). Artificial neural networks for neuroscientists: a primer. Neuron 107."),
    KINGMA_2015("Kingma DP, Ba J (2015). Adam: a method for stochastic optimization. ICLR."),
    LECUN_1998(
            "LeCun Y, Bottou L, Bengio Y, Haffner P (1998). Gradient-based learning applied to document recognition. "
                    + "Proc IEEE 86."),
    ROSENBAUM_2021("Rosenbaum R (2022). On the relationship between predictive coding and backpropagation. PLoS ONE 17 "
            + "(arXiv 2106.13082, 2021)."),
    RUBINOV_2011("Rubinov M, Sporns O (2011). Weight-conserving characterization of complex functional brain networks. "
            + "NeuroImage 56."),
    BLONDEL_2008("Blondel VD, Guillaume J-L, Lambiotte R, Lefebvre E (2008). Fast unfolding of communities in large "
            + "networks. J Stat Mech P10008."),
    TRAAG_2019(
            "Traag VA, Waltman L, van Eck NJ (2019). From Louvain to Leiden: guaranteeing well-connected communities. "
                    + "Sci Rep 9."),
    GOOD_2010(
            "Good BH, de Montjoye Y-A, Clauset A (2010). Performance of modularity maximization in practical contexts. "
                    + "Phys Rev E 81."),
    ARVESEN_1969("Arvesen JN (1969). Jackknifing U-statistics. Ann Math Stat 40."),
    MANTEL_1967("Mantel N (1967). The detection of disease clustering and a generalized regression approach. "
            + "Cancer Res 27."),
    GUIMERA_2004(
            "Guimera R, Sales-Pardo M, Amaral LAN (2004). Modularity from fluctuations in random graphs and complex "
                    + "networks. Phys Rev E 70."),
    STEPHENS_1970("Stephens MA (1970). Use of the Kolmogorov-Smirnov, Cramer-von Mises and related statistics without "
            + "extensive tables. J R Stat Soc B 32."),
    CLOPPER_1934(
            "Clopper CJ, Pearson ES (1934). The use of confidence or fiducial limits illustrated in the case of the "
                    + "binomial. Biometrika 26."),
    HUBERT_1985("Hubert L, Arabie P (1985). Comparing partitions. J Classif 2."),
    SUSSILLO_2013("Sussillo D, Barak O (2013). Opening the black box: low-dimensional dynamics in high-dimensional "
            + "recurrent neural networks. Neural Comput 25."),
    GOLUB_2018("Golub MD, Sussillo D (2018). FixedPointFinder: a Tensorflow toolbox for identifying and characterizing "
            + "fixed points in recurrent neural networks. J Open Source Softw 3."),
    PHIPSON_2010("Phipson B, Smyth GK (2010). Permutation p-values should never be zero. Stat Appl Genet Mol Biol 9.");

    private final String citation;

    Reference(String citation) {
        this.citation = citation;
    }

    /** Authors, year, title, place. */
    public String citation() {
        return citation;
    }
}
