package io.salesops.flow.platform.engine;

class UnreadableModel extends Exception {

    UnreadableModel(String reason, Exception cause) {
        super(reason, cause);
    }
}
