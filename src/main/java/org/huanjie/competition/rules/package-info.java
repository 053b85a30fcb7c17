/** Pure rules of the package {@code competition}: values in, findings out. */
package org.huanjie.competition.rules;
