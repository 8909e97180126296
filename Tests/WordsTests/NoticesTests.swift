import Saving
import Testing
import Words

@Test(arguments: [
  (Notice.addressSent, Tone.done), (.undone(isRemoved: true, file: "a"), .done),
  (.nothingToPaste, .careful), (.save(.isFolder, file: "a"), .wrong),
  (.pasteAtAnyTime(isSecret: true), .plain), (.howToPaste, .note), (.stillArriving, .note),
  (.sideTrip, .note),
  (.backFrom(title: "A", isFinished: true), .done),
  (.backFrom(title: "A", isFinished: false), .note), (.code(.unknown("4M9")), .careful),
])
func `a notice has the tone of what it says`(notice: Notice, tone: Tone) {
  #expect(notice.message == Message(notice.sentence, tone))
}

@Test(arguments: [
  ([], ""), (["a/b.yaml"], "b.yaml"), (["a/b/", "a/c.yaml"], "b/  c.yaml"),
  (["1", "2", "3", "4", "5", "6"], "1  2  3  4  5  6"),
  (["1", "2", "3", "4", "5", "6", "7"], "1  2  3  4  5  6  …"),
])
func `names to choose from are shown without their folder, the first six`(
  names: [String], shown: String
) {
  #expect(Notice.names(names).sentence.text == shown)
}
