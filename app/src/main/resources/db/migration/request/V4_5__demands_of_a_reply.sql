-- What the citizen wants, one by one, and what a reply says to each: JSON of text, met, words. With the reply's other texts,
-- since it is in the citizen's words.
alter table request.words add column demands text;
