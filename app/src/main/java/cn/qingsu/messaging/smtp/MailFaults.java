package cn.qingsu.messaging.smtp;

import cn.qingsu.messaging.Delivery;
import cn.qingsu.messaging.Reason;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Says in our own words why a letter was not taken; a server's words may name the address and are passed over. */
final class MailFaults {

    private static final int DEPTH = 12;

    private MailFaults() {}

    static Delivery.Failed of(MessagingException fault) {
        List<Throwable> chain = chain(fault);
        for (Throwable each : chain) {
            Delivery.Failed known = known(each);
            if (known != null) {
                return known;
            }
        }
        return Delivery.Failed.forNow(Reason.INTERRUPTED);
    }

    private static Delivery.@Nullable Failed known(Throwable fault) {
        return switch (fault) {
            case SMTPAddressFailedException e -> recipient(e.getReturnCode());
            // what the server has against the sender is the city's to mend, and no fault of this letter
            case SMTPSenderFailedException e -> new Delivery.Failed(Reason.REFUSED, false, e.getReturnCode());
            case SMTPSendFailedException e when e.getReturnCode() > 0 -> answered(e.getReturnCode());
            case AddressException e -> new Delivery.Failed(Reason.BAD_ADDRESS, true, null);
            case AuthenticationFailedException e -> Delivery.Failed.forNow(Reason.SIGN_IN);
            case SocketTimeoutException e -> Delivery.Failed.forNow(Reason.TIMEOUT);
            case CertificateException e -> Delivery.Failed.forNow(Reason.UNTRUSTED);
            case CertPathBuilderException e -> Delivery.Failed.forNow(Reason.UNTRUSTED);
            case CertPathValidatorException e -> Delivery.Failed.forNow(Reason.UNTRUSTED);
            case SSLException e -> Delivery.Failed.forNow(Reason.INSECURE);
            case ConnectException e -> Delivery.Failed.forNow(Reason.UNREACHABLE);
            case NoRouteToHostException e -> Delivery.Failed.forNow(Reason.UNREACHABLE);
            case UnknownHostException e -> Delivery.Failed.forNow(Reason.UNREACHABLE);
            case MessagingException e when says(e, "STARTTLS") -> Delivery.Failed.forNow(Reason.INSECURE);
            case MessagingException e
            when says(e, "Got bad greeting") -> Delivery.Failed.forNow(Reason.BUSY); // it greeted with a refusal
            default -> null;
        };
    }

    /** Whether the mail library says so; where it adds {@code [EOF]}, the server has hung up. */
    private static boolean says(MessagingException fault, String beginning) {
        String words = fault.getMessage();
        return words != null
                && words.startsWith(beginning)
                && !words.contains("[EOF]")
                && fault.getNextException() == null;
    }

    /** There is no such mailbox, or the server does not want the letter now, or not from us. */
    private static Delivery.Failed recipient(int code) {
        return switch (code) {
            case 550, 551, 553 -> new Delivery.Failed(Reason.BAD_ADDRESS, true, code);
            default -> new Delivery.Failed(code >= 500 ? Reason.REFUSED : Reason.BUSY, false, code);
        };
    }

    /** 4xx is for now, 5xx for good. */
    private static Delivery.Failed answered(int code) {
        return code >= 500
                ? new Delivery.Failed(Reason.REFUSED, true, code)
                : new Delivery.Failed(Reason.BUSY, false, code);
    }

    /** The fault and what is behind it, the innermost first. */
    private static List<Throwable> chain(MessagingException fault) {
        List<Throwable> chain = new ArrayList<>();
        Throwable at = fault;
        while (at != null && chain.size() < DEPTH) {
            chain.addFirst(at);
            Throwable next = at instanceof MessagingException mail ? mail.getNextException() : at.getCause();
            at = next == at ? null : next;
        }
        return chain;
    }
}
