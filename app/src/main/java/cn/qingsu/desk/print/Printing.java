package cn.qingsu.desk.print;

import cn.qingsu.desk.action.Fitting;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Assignment;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Cases;
import cn.qingsu.request.WholeCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Prints a case for an officer who may open it. */
@Service
class Printing {

    /** Each holds the whole typeface in memory while it draws. */
    private static final int AT_ONCE = 2;

    private final Cases cases;
    private final Fitting fitting;
    private final CaseForms forms;
    private final BundledFont font;
    private final CityNames names;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Printing(Cases cases, Fitting fitting, CaseForms forms, BundledFont font, CityNames names) {
        this.cases = cases;
        this.fitting = fitting;
        this.forms = forms;
        this.font = font;
        this.names = names;
    }

    /** A form as a file. */
    record Printed(String name, byte[] pdf) {}

    /**
     * Prints, and logs it.
     *
     * @param purpose why name and phone are wanted in clear; blank if they are not
     * @return refused as {@link Cases#open} and, with a purpose, as {@link Cases#reveal}; with {@code not-dispatched} where no unit
     *     holds or held it; with {@code font-missing}
     */
    Decision<Printed> print(RequestId id, PrintKind kind, String purpose, Officer officer) {
        return font.bytes()
                .then(typeface -> cases.openWhole(id, officer, "打印：" + kind.label())
                        .then(whole -> contact(whole, purpose, officer)
                                .then(contact -> form(whole, kind, contact, officer))
                                .map(form -> new Printed(
                                        kind.label() + " " + whole.file().number() + ".pdf", drawn(form, typeface)))));
    }

    private Decision<Contact> contact(WholeCase whole, String purpose, Officer officer) {
        CaseFile file = whole.file();
        return purpose.isBlank()
                ? Decision.accepted(
                        Contact.masked(file.requester(), file.matter().requester() != null))
                : cases.reveal(file.id(), officer, purpose).map(details -> Contact.clear(details, purpose.strip()));
    }

    private Decision<Form> form(WholeCase whole, PrintKind kind, Contact contact, Officer officer) {
        String foot = foot(whole, contact, officer);
        return switch (kind) {
            case CASE -> Decision.accepted(forms.ofCase(whole, contact, foot));
            case ORDER ->
                order(whole.file(), officer)
                        .map(order -> Decision.accepted(forms.ofOrder(whole, order, contact, foot)))
                        .orElseGet(() ->
                                Decision.refused("not-dispatched", "打印：承办单随交办产生", "这件诉求还没有交办，暂时没有承办单；可以打印诉求办理单。"));
        };
    }

    /** The officer's own order, or else that of the lead, or else the last one. */
    private Optional<Assignment> order(CaseFile file, Officer officer) {
        List<Assignment> mine = fitting.mine(file, officer);
        return mine.stream()
                .findFirst()
                .or(() -> file.assignments().stream()
                        .filter(each -> each.isOpen() && each.isLead())
                        .findFirst())
                .or(() -> file.assignments().stream().reduce((one, other) -> other));
    }

    private String foot(WholeCase whole, Contact contact, Officer officer) {
        String roles = officer.grants().stream()
                .map(grant -> grant.role())
                .distinct()
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining("、"));
        String printed = "打印：" + officer.name() + "（" + roles + "）· " + names.unit(officer.unit()) + "，"
                + Moments.withYear(whole.at()) + "。";
        return contact.purpose() == null
                ? printed + "姓名、电话等个人信息已遮挡。"
                : printed + "含个人信息，用途：" + contact.purpose() + "。请妥善保管，用后销毁，不得外传。";
    }

    private byte[] drawn(Form form, byte[] typeface) {
        places.acquireUninterruptibly();
        try {
            return FormDrawing.of(form, typeface);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            places.release();
        }
    }
}
