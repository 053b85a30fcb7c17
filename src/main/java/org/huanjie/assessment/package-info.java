/** How the divisions of a campaign are assessed: what they tick off, their figures, and the marks that follow. */
package org.huanjie.assessment;
