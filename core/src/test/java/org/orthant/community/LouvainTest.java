package org.orthant.community;

class LouvainTest extends MaximiserContract {

    @Override
    Maximiser maximiser() {
        return new Louvain();
    }
}
