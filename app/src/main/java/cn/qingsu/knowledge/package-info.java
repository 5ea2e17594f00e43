/**
 * 知识库: what the hotline knows and may answer at once: articles with source, area and days of validity, written by one and reviewed by
 * another, found by words, corrected by whoever finds a fault. Publishes {@link cn.qingsu.knowledge.Articles} (search and reading), {@link
 * cn.qingsu.knowledge.ArticleEditor}, {@link cn.qingsu.knowledge.ArticleLists}, {@link cn.qingsu.knowledge.Corrections}, {@link
 * cn.qingsu.knowledge.Citations} and {@link cn.qingsu.knowledge.KnowledgeSettings}. Follows direct answers of {@link cn.qingsu.request.RequestEvent}, to count which articles they cite.
 */
@ApplicationModule(
        displayName = "知识库",
        allowedDependencies = {"kernel", "journal", "city", "identity", "request"})
@NullMarked
package cn.qingsu.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
