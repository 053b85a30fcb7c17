/** Pure rules of the package {@code approval}: values in, findings out. */
package org.huanjie.approval.rules;
