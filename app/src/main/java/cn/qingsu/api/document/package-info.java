/** The OpenAPI document, with every command in it, and the page that shows it. */
@NullMarked
package cn.qingsu.api.document;

import org.jspecify.annotations.NullMarked;
