// Written by the test of the same name; compiled with the package's types, which it must fit to the letter.

import type * as m from "mailuo";

type Optional<T> = { [K in keyof T]-?: {} extends Pick<T, K> ? K : never }[keyof T];
({"byte":true,"char":true,"utf16":true}) satisfies Record<m.Unit, true>;
({"byline":true,"caption":true,"credit":true,"heading":true,"lead":true,"note":true,"paragraph":true,"title":true}) satisfies Record<m.BlockKind, true>;
({"blank":true,"closed-up":true,"dropped":true,"joined-line":true,"moved-block":true,"normalised":true,"over-print":true}) satisfies Record<m.EditKind, true>;
({"company":true,"event":true,"organisation":true,"person":true,"place":true,"product":true,"work":true}) satisfies Record<m.NameKind, true>;
({"likely":true,"possible":true,"sure":true}) satisfies Record<m.Certainty, true>;
({"direct":true,"indirect":true}) satisfies Record<m.QuoteKind, true>;
({"admits":true,"announces":true,"answers":true,"claims":true,"denies":true,"doubts":true,"predicts":true,"says":true,"stresses":true,"thinks":true,"urges":true,"warns":true}) satisfies Record<m.Stance, true>;
({"conceded":true,"hypothetical":true,"negated":true,"reported":true}) satisfies Record<m.Tone, true>;
({"age":true,"date":true,"duration":true,"money":true,"percent":true,"quantity":true,"time":true}) satisfies Record<m.FigureKind, true>;
({"begins":null}) satisfies m.Hint;
({"begins":"lead"}) satisfies m.Hint;
("goes-on") satisfies m.Hint;
("furniture") satisfies m.Hint;

({"block":0,"end":3,"start":1}) satisfies m.Place;
({"block":0,"end":3,"start":1}) satisfies m.Place;
({"block":true,"end":true,"start":true}) satisfies Record<keyof m.Place, true>;
({}) satisfies Record<Optional<m.Place>, true>;

({"cue":"说","rule":"model"}) satisfies m.Why;
({"rule":"model"}) satisfies m.Why;
({"cue":true,"rule":true}) satisfies Record<keyof m.Why, true>;
({"cue":true}) satisfies Record<Optional<m.Why>, true>;

({"kind":"title","piece":0,"source":[0,2],"text":"就业"}) satisfies m.Block;
({"kind":"title","piece":0,"source":[0,2],"text":"就业"}) satisfies m.Block;
({"kind":true,"piece":true,"source":true,"text":true}) satisfies Record<keyof m.Block, true>;
({}) satisfies Record<Optional<m.Block>, true>;

({"after":"","at":0,"before":" ","block":0,"kind":"closed-up","reason":"就业","source":[0,1],"undone":true}) satisfies m.Edit;
({"after":"","at":0,"before":" ","block":null,"kind":"closed-up","reason":"就业","source":[0,1]}) satisfies m.Edit;
({"after":true,"at":true,"before":true,"block":true,"kind":true,"reason":true,"source":true,"undone":true}) satisfies Record<keyof m.Edit, true>;
({"undone":true}) satisfies Record<Optional<m.Edit>, true>;

({"block":0,"certainty":"sure","end":3,"entity":0,"start":1,"text":"就业","type":"person","why":{"cue":"说","rule":"model"}}) satisfies m.Mention;
({"block":0,"certainty":"sure","end":3,"entity":0,"start":1,"text":"就业","type":"person","why":{"rule":"model"}}) satisfies m.Mention;
({"block":true,"certainty":true,"end":true,"entity":true,"start":true,"text":true,"type":true,"why":true}) satisfies Record<keyof m.Mention, true>;
({}) satisfies Record<Optional<m.Mention>, true>;

({"form":"就业","why":{"cue":"说","rule":"model"}}) satisfies m.Join;
({"form":"就业","why":{"cue":"说","rule":"model"}}) satisfies m.Join;
({"form":true,"why":true}) satisfies Record<keyof m.Join, true>;
({}) satisfies Record<Optional<m.Join>, true>;

({"affiliations":["就业"],"aliases":["就业"],"certainty":"likely","id":0,"joins":[{"form":"就业","why":{"cue":"说","rule":"model"}}],"name":"就业","owner":0,"titles":["就业"],"type":"product"}) satisfies m.Entity;
({"affiliations":["就业"],"aliases":["就业"],"certainty":"likely","id":0,"joins":[{"form":"就业","why":{"cue":"说","rule":"model"}}],"name":"就业","titles":["就业"],"type":"product"}) satisfies m.Entity;
({"affiliations":true,"aliases":true,"certainty":true,"id":true,"joins":true,"name":true,"owner":true,"titles":true,"type":true}) satisfies Record<keyof m.Entity, true>;
({"owner":true}) satisfies Record<Optional<m.Entity>, true>;

({"block":0,"end":3,"entity":0,"kind":"direct","speaker":"就业","stance":"says","start":1,"text":"就业","verb":"就业","verb_at":{"block":0,"end":3,"start":1},"why":{"cue":"说","rule":"model"}}) satisfies m.Quote;
({"block":0,"end":3,"entity":null,"kind":"direct","speaker":"就业","stance":"says","start":1,"text":"就业","verb":"就业","why":{"cue":"说","rule":"model"}}) satisfies m.Quote;
({"block":true,"end":true,"entity":true,"kind":true,"speaker":true,"stance":true,"start":true,"text":true,"verb":true,"verb_at":true,"why":true}) satisfies Record<keyof m.Quote, true>;
({"verb_at":true}) satisfies Record<Optional<m.Quote>, true>;

({"block":0,"end":3,"source":"就业","stance":"says","start":1,"text":"就业","verb":"就业","why":{"cue":"说","rule":"model"}}) satisfies m.Claim;
({"block":0,"end":3,"source":"就业","stance":"says","start":1,"text":"就业","verb":"就业","why":{"cue":"说","rule":"model"}}) satisfies m.Claim;
({"block":true,"end":true,"source":true,"stance":true,"start":true,"text":true,"verb":true,"why":true}) satisfies Record<keyof m.Claim, true>;
({}) satisfies Record<Optional<m.Claim>, true>;

({"block":0,"end":3,"start":1,"text":"就业","weight":0.5}) satisfies m.Cue;
({"block":0,"end":3,"start":1,"text":"就业","weight":0.5}) satisfies m.Cue;
({"block":true,"end":true,"start":true,"text":true,"weight":true}) satisfies Record<keyof m.Cue, true>;
({}) satisfies Record<Optional<m.Cue>, true>;

({"cues":[{"block":0,"end":3,"start":1,"text":"就业","weight":0.5}],"label":"就业","score":0.5,"tones":["reported"]}) satisfies m.Reason;
({"cues":[{"block":0,"end":3,"start":1,"text":"就业","weight":0.5}],"label":"就业","score":0.5,"tones":["reported"]}) satisfies m.Reason;
({"cues":true,"label":true,"score":true,"tones":true}) satisfies Record<keyof m.Reason, true>;
({}) satisfies Record<Optional<m.Reason>, true>;

({"block":0,"end":3,"entities":[0],"labels":["就业"],"quote":0,"reasons":[{"cues":[{"block":0,"end":3,"start":1,"text":"就业","weight":0.5}],"label":"就业","score":0.5,"tones":["reported"]}],"start":1,"text":"就业"}) satisfies m.Evidence;
({"block":0,"end":3,"entities":[0],"labels":["就业"],"quote":null,"reasons":[{"cues":[{"block":0,"end":3,"start":1,"text":"就业","weight":0.5}],"label":"就业","score":0.5,"tones":["reported"]}],"start":1,"text":"就业"}) satisfies m.Evidence;
({"block":true,"end":true,"entities":true,"labels":true,"quote":true,"reasons":true,"start":true,"text":true}) satisfies Record<keyof m.Evidence, true>;
({}) satisfies Record<Optional<m.Evidence>, true>;

({"block":0,"date":"就业","end":3,"entity":0,"kind":"quantity","modifier":"就业","quote":0,"start":1,"subject":"就业","subject_at":{"block":0,"end":3,"start":1},"text":"就业","to":2.0,"unit":"就业","value":1.0}) satisfies m.Figure;
({"block":0,"end":3,"kind":"quantity","modifier":"就业","start":1,"subject":"就业","text":"就业","unit":"就业","value":null}) satisfies m.Figure;
({"block":true,"date":true,"end":true,"entity":true,"kind":true,"modifier":true,"quote":true,"start":true,"subject":true,"subject_at":true,"text":true,"to":true,"unit":true,"value":true}) satisfies Record<keyof m.Figure, true>;
({"date":true,"entity":true,"quote":true,"subject_at":true,"to":true}) satisfies Record<Optional<m.Figure>, true>;

({"places":[{"block":0,"end":3,"start":1}],"score":0.5,"text":"就业"}) satisfies m.Term;
({"places":[{"block":0,"end":3,"start":1}],"score":0.5,"text":"就业"}) satisfies m.Term;
({"places":true,"score":true,"text":true}) satisfies Record<keyof m.Term, true>;
({}) satisfies Record<Optional<m.Term>, true>;

({"sentences":[{"block":0,"end":3,"start":1}],"terms":[{"places":[{"block":0,"end":3,"start":1}],"score":0.5,"text":"就业"}]}) satisfies m.Gist;
({"sentences":[],"terms":[]}) satisfies m.Gist;
({"sentences":true,"terms":true}) satisfies Record<keyof m.Gist, true>;
({}) satisfies Record<Optional<m.Gist>, true>;

({"blocks":[{"kind":"title","piece":0,"source":[0,2],"text":"就业"}],"candidates":[{"block":0,"certainty":"sure","end":3,"entity":0,"start":1,"text":"就业","type":"person","why":{"rule":"model"}}],"claims":[{"block":0,"end":3,"source":"就业","stance":"says","start":1,"text":"就业","verb":"就业","why":{"cue":"说","rule":"model"}}],"date":"就业","edits":[{"after":"","at":0,"before":" ","block":0,"kind":"closed-up","reason":"就业","source":[0,1],"undone":true},{"after":"","at":0,"before":" ","block":null,"kind":"closed-up","reason":"就业","source":[0,1]}],"entities":[{"affiliations":["就业"],"aliases":["就业"],"certainty":"likely","id":0,"joins":[{"form":"就业","why":{"cue":"说","rule":"model"}}],"name":"就业","owner":0,"titles":["就业"],"type":"product"},{"affiliations":["就业"],"aliases":["就业"],"certainty":"likely","id":0,"joins":[{"form":"就业","why":{"cue":"说","rule":"model"}}],"name":"就业","titles":["就业"],"type":"product"}],"figures":[{"block":0,"date":"就业","end":3,"entity":0,"kind":"quantity","modifier":"就业","quote":0,"start":1,"subject":"就业","subject_at":{"block":0,"end":3,"start":1},"text":"就业","to":2.0,"unit":"就业","value":1.0},{"block":0,"end":3,"kind":"quantity","modifier":"就业","start":1,"subject":"就业","text":"就业","unit":"就业","value":null}],"gist":{"sentences":[{"block":0,"end":3,"start":1}],"terms":[{"places":[{"block":0,"end":3,"start":1}],"score":0.5,"text":"就业"}]},"id":"就业","mentions":[{"block":0,"certainty":"sure","end":3,"entity":0,"start":1,"text":"就业","type":"person","why":{"cue":"说","rule":"model"}}],"quotes":[{"block":0,"end":3,"entity":0,"kind":"direct","speaker":"就业","stance":"says","start":1,"text":"就业","verb":"就业","verb_at":{"block":0,"end":3,"start":1},"why":{"cue":"说","rule":"model"}},{"block":0,"end":3,"entity":null,"kind":"direct","speaker":"就业","stance":"says","start":1,"text":"就业","verb":"就业","why":{"cue":"说","rule":"model"}}],"themes":[{"block":0,"end":3,"entities":[0],"labels":["就业"],"quote":0,"reasons":[{"cues":[{"block":0,"end":3,"start":1,"text":"就业","weight":0.5}],"label":"就业","score":0.5,"tones":["reported"]}],"start":1,"text":"就业"},{"block":0,"end":3,"entities":[0],"labels":["就业"],"quote":null,"reasons":[{"cues":[{"block":0,"end":3,"start":1,"text":"就业","weight":0.5}],"label":"就业","score":0.5,"tones":["reported"]}],"start":1,"text":"就业"}],"unit":"utf16","unplaced":[0]}) satisfies m.Analysis;
({"blocks":[],"claims":[],"date":null,"edits":[],"entities":[],"figures":[],"gist":{"sentences":[],"terms":[]},"id":"","mentions":[],"quotes":[],"themes":[],"unit":"byte"}) satisfies m.Analysis;
({"blocks":true,"candidates":true,"claims":true,"date":true,"edits":true,"entities":true,"figures":true,"gist":true,"id":true,"mentions":true,"quotes":true,"themes":true,"unit":true,"unplaced":true}) satisfies Record<keyof m.Analysis, true>;
({"candidates":true,"unplaced":true}) satisfies Record<Optional<m.Analysis>, true>;

({"kinds":["dropped"],"places":[[0,1]]}) satisfies m.Undo;
({}) satisfies m.Undo;
({"kinds":true,"places":true}) satisfies Record<keyof m.Undo, true>;
({"kinds":true,"places":true}) satisfies Record<Optional<m.Undo>, true>;

({"cues":["就业"],"examples":["就业"],"extends":true,"key":"jobs","without":["就业"]}) satisfies m.Theme;
({"key":"jobs"}) satisfies m.Theme;
({"cues":true,"examples":true,"extends":true,"key":true,"without":true}) satisfies Record<keyof m.Theme, true>;
({"cues":true,"examples":true,"extends":true,"without":true}) satisfies Record<Optional<m.Theme>, true>;

({"name":"就业","type":"work"}) satisfies m.Named;
({"name":"就业"}) satisfies m.Named;
({"name":true,"type":true}) satisfies Record<keyof m.Named, true>;
({"type":true}) satisfies Record<Optional<m.Named>, true>;

({"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"}) satisfies m.Anchor;
({"exact":"就业"}) satisfies m.Anchor;
({"exact":true,"nth":true,"prefix":true,"suffix":true}) satisfies Record<keyof m.Anchor, true>;
({"nth":true,"prefix":true,"suffix":true}) satisfies Record<Optional<m.Anchor>, true>;
({"add":true,"attribute":true,"drop":true,"merge":true,"remove":true,"rename":true,"retype":true,"split":true,"unmark":true}) satisfies Record<m.Correction["op"], true>;

({"entity":{"name":"就业","type":"work"},"op":"retype","to":"work"}) satisfies Extract<m.Correction, { op: "retype" }>;
({"entity":{"name":"就业","type":"work"},"op":"retype","to":"work"}) satisfies Extract<m.Correction, { op: "retype" }>;
({"entity":true,"op":true,"to":true}) satisfies Record<keyof Extract<m.Correction, { op: "retype" }>, true>;
({}) satisfies Record<Optional<Extract<m.Correction, { op: "retype" }>>, true>;

({"entity":{"name":"就业","type":"work"},"op":"rename","to":"就业"}) satisfies Extract<m.Correction, { op: "rename" }>;
({"entity":{"name":"就业","type":"work"},"op":"rename","to":"就业"}) satisfies Extract<m.Correction, { op: "rename" }>;
({"entity":true,"op":true,"to":true}) satisfies Record<keyof Extract<m.Correction, { op: "rename" }>, true>;
({}) satisfies Record<Optional<Extract<m.Correction, { op: "rename" }>>, true>;

({"entity":{"name":"就业","type":"work"},"into":{"name":"就业","type":"work"},"op":"merge"}) satisfies Extract<m.Correction, { op: "merge" }>;
({"entity":{"name":"就业","type":"work"},"into":{"name":"就业","type":"work"},"op":"merge"}) satisfies Extract<m.Correction, { op: "merge" }>;
({"entity":true,"into":true,"op":true}) satisfies Record<keyof Extract<m.Correction, { op: "merge" }>, true>;
({}) satisfies Record<Optional<Extract<m.Correction, { op: "merge" }>>, true>;

({"entity":{"name":"就业","type":"work"},"form":"就业","op":"split"}) satisfies Extract<m.Correction, { op: "split" }>;
({"entity":{"name":"就业","type":"work"},"form":"就业","op":"split"}) satisfies Extract<m.Correction, { op: "split" }>;
({"entity":true,"form":true,"op":true}) satisfies Record<keyof Extract<m.Correction, { op: "split" }>, true>;
({}) satisfies Record<Optional<Extract<m.Correction, { op: "split" }>>, true>;

({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"everywhere":true,"op":"add","type":"work"}) satisfies Extract<m.Correction, { op: "add" }>;
({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"op":"add","type":"work"}) satisfies Extract<m.Correction, { op: "add" }>;
({"at":true,"everywhere":true,"op":true,"type":true}) satisfies Record<keyof Extract<m.Correction, { op: "add" }>, true>;
({"everywhere":true}) satisfies Record<Optional<Extract<m.Correction, { op: "add" }>>, true>;

({"entity":{"name":"就业","type":"work"},"op":"remove"}) satisfies Extract<m.Correction, { op: "remove" }>;
({"entity":{"name":"就业","type":"work"},"op":"remove"}) satisfies Extract<m.Correction, { op: "remove" }>;
({"entity":true,"op":true}) satisfies Record<keyof Extract<m.Correction, { op: "remove" }>, true>;
({}) satisfies Record<Optional<Extract<m.Correction, { op: "remove" }>>, true>;

({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"op":"unmark"}) satisfies Extract<m.Correction, { op: "unmark" }>;
({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"op":"unmark"}) satisfies Extract<m.Correction, { op: "unmark" }>;
({"at":true,"op":true}) satisfies Record<keyof Extract<m.Correction, { op: "unmark" }>, true>;
({}) satisfies Record<Optional<Extract<m.Correction, { op: "unmark" }>>, true>;

({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"from":"就业","op":"attribute","speaker":"就业"}) satisfies Extract<m.Correction, { op: "attribute" }>;
({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"op":"attribute","speaker":"就业"}) satisfies Extract<m.Correction, { op: "attribute" }>;
({"at":true,"from":true,"op":true,"speaker":true}) satisfies Record<keyof Extract<m.Correction, { op: "attribute" }>, true>;
({"from":true}) satisfies Record<Optional<Extract<m.Correction, { op: "attribute" }>>, true>;

({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"label":"就业","op":"drop"}) satisfies Extract<m.Correction, { op: "drop" }>;
({"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"label":"就业","op":"drop"}) satisfies Extract<m.Correction, { op: "drop" }>;
({"at":true,"label":true,"op":true}) satisfies Record<keyof Extract<m.Correction, { op: "drop" }>, true>;
({}) satisfies Record<Optional<Extract<m.Correction, { op: "drop" }>>, true>;

({"article":"就业","corrections":[{"entity":{"name":"就业","type":"work"},"op":"retype","to":"work"},{"entity":{"name":"就业","type":"work"},"op":"rename","to":"就业"},{"entity":{"name":"就业","type":"work"},"into":{"name":"就业","type":"work"},"op":"merge"},{"entity":{"name":"就业","type":"work"},"form":"就业","op":"split"},{"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"everywhere":true,"op":"add","type":"work"},{"entity":{"name":"就业","type":"work"},"op":"remove"},{"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"op":"unmark"},{"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"from":"就业","op":"attribute","speaker":"就业"},{"at":{"exact":"就业","nth":1,"prefix":"就业","suffix":"就业"},"label":"就业","op":"drop"}],"mailuo":1}) satisfies m.Corrections;
({"corrections":[],"mailuo":1}) satisfies m.Corrections;
({"article":true,"corrections":true,"mailuo":true}) satisfies Record<keyof m.Corrections, true>;
({"article":true}) satisfies Record<Optional<m.Corrections>, true>;
