package io.litige.app.http;

/** Bodies the tests of the door send. */
final class Bodies {
    /** A registration every rule accepts. */
    static final String REGISTRATION = """
            {"takeOwnership": false, "dispute": {
              "customer": {"ref": "C-1042", "name": "Jeanne Martin"}, "partyType": "CONSUMER", "channel": "PHONE",
              "summary": "Parcel never came", "statement": "My parcel never came.",
              "grounds": [{"kind": "OPERATIONAL", "goods": {"orderRef": "O-17"}, "defect": "LOST"}]}}
            """;

    private Bodies() {}
}
