package io.salesops.flow.platform.database;

/** The demo profile was asked for together with a database of the user's own. */
class DemoProfileRefused extends RuntimeException {

    DemoProfileRefused() {
        super("The profile 'demo' makes well-known accounts and cannot be used with a database of your own.");
    }
}
