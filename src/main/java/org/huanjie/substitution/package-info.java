/** Who acts for somebody who is absent, and which tasks go over. */
package org.huanjie.substitution;
