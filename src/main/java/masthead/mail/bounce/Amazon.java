package masthead.mail.bounce;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;

/** Amazon SNS, as far as it is asked. Addresses have been seen to be its own. */
interface Amazon {

    X509Certificate certificate(URI at) throws IOException;

    void visit(URI at) throws IOException;
}
