// All that a page needs which leaves the work to the element.

import "mailuo/element";
