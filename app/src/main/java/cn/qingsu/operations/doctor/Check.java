package cn.qingsu.operations.doctor;

import java.util.List;

/** Looks at one side of the installation. Reads only. */
interface Check {

    List<Finding> look();
}
