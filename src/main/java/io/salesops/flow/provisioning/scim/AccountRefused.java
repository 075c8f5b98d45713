package io.salesops.flow.provisioning.scim;

/** The system will not create this account, or not remove it, however often it is asked. */
public class AccountRefused extends Exception {

    AccountRefused(String message) {
        super(message);
    }
}
