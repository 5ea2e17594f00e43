/**
 * A case on paper: the official forms 诉求办理单 and 承办单 as PDF, drawn on the server with a typeface that comes with the product,
 * so that they look alike wherever the server runs and wherever they are opened. Names, phones and rooms are masked unless the
 * officer states a purpose; every print is logged like a view.
 */
@NullMarked
package cn.qingsu.desk.print;

import org.jspecify.annotations.NullMarked;
