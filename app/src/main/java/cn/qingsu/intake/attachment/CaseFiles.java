package cn.qingsu.intake.attachment;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.identity.Sight;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A case's files for officers: whoever may open the case may see them, and every look at one is logged. */
@Service
public class CaseFiles {

    private static final String CLAUSE = "规则 8：附件随诉求的查看权限";

    private final AttachmentRows rows;
    private final BlobStore store;
    private final Attaching attaching;
    private final Cases cases;
    private final Access access;
    private final Views views;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;

    CaseFiles(
            AttachmentRows rows,
            BlobStore store,
            Attaching attaching,
            Cases cases,
            Access access,
            Views views,
            Journal journal,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.attaching = attaching;
        this.cases = cases;
        this.access = access;
        this.views = views;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All files that are shown with the case: its own, and those {@link #added}; empty for whoever may not open the case. */
    public List<Attachment> of(RequestId request, Officer officer) {
        List<Attachment> all = new ArrayList<>(of(request, cases.sight(request, officer)));
        all.addAll(added(request, officer));
        return all;
    }

    /** The case's own files, oldest first, where it is known already what the officer may see of it. */
    public List<Attachment> of(RequestId request, Sight sight) {
        return sight.mayOpen()
                ? rows.of(request).stream().map(file -> shown(file, sight)).toList()
                : List.of();
    }

    /**
     * What the requesters of the cases merged into this one have sent since, oldest first, for whoever handles it: he has to see it, and
     * could not open those cases. No name is told, since it may say who sent it.
     */
    public List<Attachment> added(RequestId lead, Officer officer) {
        Set<RequestId> joined = cases.joinedTo(lead, officer);
        return joined.isEmpty()
                ? List.of()
                : rows.of(joined, Purpose.SUPPLEMENT).stream()
                        .map(Attachment::nameless)
                        .toList();
    }

    /** Names may tell who the requester is. */
    private static Attachment shown(Attachment file, Sight sight) {
        return sight.maySeeIdentity() || !file.purpose().isRequesters() ? file : file.nameless();
    }

    /** The file, in the version that is shown now; the view is logged. */
    public Decision<Served> open(RequestId request, AttachmentId id, Officer officer) {
        return current(request, id, officer).map(file -> {
            views.viewed(officer, file.request(), "附件：" + told(file, request));
            return Served.whole(file, store);
        });
    }

    /** Attaches uploaded files that only staff see. */
    public Decision<List<Attachment>> attachInternal(RequestId request, List<String> tokens, Officer officer) {
        if (!cases.sight(request, officer).mayOpen()) {
            return Decision.refused("unknown-request", CLAUSE, "没有找到这件诉求，请核对编号。");
        }
        if (officer.grants().stream().allMatch(grant -> grant.role() == Role.AUDITOR)) {
            return Decision.refused("not-allowed", CLAUSE, "您的岗位只能查看，不能添加材料。");
        }
        return attaching
                .attach(request, NewFile.of(tokens, Purpose.INTERNAL), author(officer))
                .map(all -> of(request, officer));
    }

    /** A small picture; not logged, since it stands on the page whose view is. */
    public Decision<Served> thumbnail(RequestId request, AttachmentId id, Officer officer) {
        return current(request, id, officer).then(this::small);
    }

    Decision<Served> small(Attachment file) {
        if (file.thumbnail() == null) {
            return unknown();
        }
        try {
            var size = store.size(file.thumbnail());
            return size.isPresent()
                    ? Decision.accepted(Served.thumbnail(file, file.thumbnail(), size.getAsLong(), store))
                    : unknown();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The first version of a picture that was blackened since, for a purpose that is logged and written into the journal; for whoever may
     * reveal the requester whose picture it is, also where it is shown with another case.
     */
    public Decision<Served> original(RequestId request, AttachmentId id, Officer officer, String purpose) {
        return current(request, id, officer).then(file -> {
            Attachment first = first(file);
            RequestId whose = file.request();
            return views.viewedFor(officer, whose, cases.sight(whose, officer), "附件原件：" + told(file, request), purpose)
                    .map(stated -> {
                        transactions.executeWithoutResult(status -> journal.append(
                                AttachmentEvent.subject(whose),
                                author(officer),
                                clock.instant(),
                                new AttachmentEvent.OriginalViewed(first.id(), stated)));
                        return Served.whole(first, store);
                    });
        });
    }

    private Attachment first(Attachment file) {
        Attachment at = file;
        while (at.replaces() != null) {
            at = rows.find(file.request(), at.replaces()).orElseThrow();
        }
        return at;
    }

    /** Refused with {@code unknown-file} as well where the officer may not see the case, so that nobody learns of it. */
    Decision<Attachment> current(RequestId request, AttachmentId id, Officer officer) {
        Sight sight = cases.sight(request, officer);
        if (!sight.mayOpen()) {
            return unknown();
        }
        return found(of(request, sight), id)
                .or(() -> found(added(request, officer), id))
                .map(Decision::accepted)
                .orElseGet(CaseFiles::unknown);
    }

    private static Optional<Attachment> found(List<Attachment> files, AttachmentId id) {
        return files.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Whether the officer may blacken parts of a picture: the hotline's officers any, a unit's only what that unit attached, so that
     * nobody hides what others say of him.
     */
    public boolean mayRedact(Officer officer, Attachment file) {
        if (!file.isPicture()) {
            return false;
        }
        boolean hotline = officer.has(Role.AGENT)
                || officer.has(Role.TEAM_LEADER)
                || officer.has(Role.DISPATCHER)
                || officer.has(Role.REVIEWER)
                || officer.has(Role.SUPERVISOR);
        UnitCode unit = file.unit();
        return hotline
                || (unit != null
                        && (access.covers(officer, Role.UNIT_CLERK, unit)
                                || access.covers(officer, Role.UNIT_LEADER, unit)));
    }

    /** Whether the officer may see what was blackened in a picture: whoever may reveal the requester whose it is. */
    public boolean mayReveal(Officer officer, Attachment file) {
        return file.isRedacted() && cases.sight(file.request(), officer).mayReveal();
    }

    static Author author(Officer officer) {
        Role role = officer.grants().stream()
                .map(grant -> grant.role())
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an officer without a role sees no case"));
        return officer.as(role);
    }

    /** @param shownWith the case on whose page it was opened */
    private static String told(Attachment file, RequestId shownWith) {
        String where = file.request().equals(shownWith) ? "" : "，在主件中";
        return file.kind().label() + "（" + file.purpose().label() + where + "）";
    }

    static <T> Decision<T> unknown() {
        return Decision.refused("unknown-file", CLAUSE, "没有这个附件，或者您不能查看它。请刷新页面。");
    }
}
