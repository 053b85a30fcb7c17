/** Pure rules of the package {@code roster}: values in, findings out. */
package org.huanjie.roster.rules;
