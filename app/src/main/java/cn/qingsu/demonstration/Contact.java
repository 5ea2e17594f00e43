package cn.qingsu.demonstration;

import cn.qingsu.city.Category;
import cn.qingsu.intake.Submission;
import cn.qingsu.request.RequestType;

/**
 * Somebody gets in touch.
 *
 * @param category what it is about, whether said or not
 * @param spokenTo whether an agent is there at once, as on the phone
 */
record Contact(Submission submission, Category category, RequestType type, Places.Spot spot, boolean spokenTo) {}
