package cn.qingsu.knowledge;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may do what with articles. Units write what they answer for, the hotline's leaders, reviewers and administrators write all; reviewers
 * and leaders review, never what they have written themselves; everybody reads.
 */
@Component
class ArticleRights {

    private static final List<Role> WRITE = List.of(
            Role.REVIEWER,
            Role.TEAM_LEADER,
            Role.ADMINISTRATOR,
            Role.UNIT_LEADER,
            Role.UNIT_CLERK,
            Role.DISTRICT_COORDINATOR);
    private static final List<Role> REVIEW = List.of(Role.REVIEWER, Role.TEAM_LEADER);

    private final Access access;

    ArticleRights(Access access) {
        this.access = access;
    }

    boolean writes(Officer officer) {
        return WRITE.stream().anyMatch(officer::has);
    }

    /** As whom {@code officer} writes for {@code owner}; empty if he may not. */
    Optional<Author> writer(Officer officer, UnitCode owner) {
        return as(WRITE, officer, owner);
    }

    /** As whom {@code officer} reviews for {@code owner}; empty if he may not, whoever wrote. */
    Optional<Author> reviewer(Officer officer, UnitCode owner) {
        return as(REVIEW, officer, owner);
    }

    /** Either of both: whoever sees a fault takes it back. */
    Optional<Author> keeper(Officer officer, UnitCode owner) {
        return reviewer(officer, owner).or(() -> writer(officer, owner));
    }

    private Optional<Author> as(List<Role> roles, Officer officer, UnitCode owner) {
        return roles.stream()
                .filter(role -> access.covers(officer, role, owner))
                .findFirst()
                .map(officer::as);
    }

    /** What may be done with a version that stands as it stands. */
    Set<ArticleStep> steps(ArticleRow row, Officer officer) {
        UnitCode owner = row.article().content().owner();
        Set<ArticleStep> steps = EnumSet.noneOf(ArticleStep.class);
        boolean writer = writer(officer, owner).isPresent();
        boolean reviewer = reviewer(officer, owner).isPresent();
        switch (row.article().state()) {
            case DRAFT -> {
                if (writer) {
                    steps.addAll(EnumSet.of(ArticleStep.WRITE, ArticleStep.SUBMIT, ArticleStep.DISCARD));
                }
            }
            case IN_REVIEW -> {
                if (writer || reviewer) {
                    steps.add(ArticleStep.SEND_BACK);
                }
                if (reviewer && !row.writers().contains(officer.account())) {
                    steps.add(ArticleStep.PUBLISH);
                }
            }
            case PUBLISHED -> {
                if (writer) {
                    steps.add(ArticleStep.WRITE);
                }
                if (writer || reviewer) {
                    steps.add(ArticleStep.EXPIRE);
                }
            }
            case EXPIRED, REPLACED -> {
                if (writer) {
                    steps.add(ArticleStep.WRITE);
                }
            }
            case DISCARDED -> {}
        }
        return steps;
    }

    static <T> Decision<T> refused(String message) {
        return Decision.refused("wrong-role", "知识库规则：由维护单位和热线维护", message);
    }
}
