/** Pure rules of the package {@code handover}: values in, findings out. */
package org.huanjie.handover.rules;
