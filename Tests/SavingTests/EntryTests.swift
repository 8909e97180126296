import Credentials
import Saving
import Testing

private let now = 1_800_000_000

@Test func `a paste is judged at once, and what may be saved is ready`() throws {
  let entry = try sampleEntry("key", " \(sampleKey)\n")
  #expect(entry.value == Secret(sampleKey))
  #expect(entry.judgement?.names.verdict == "accepted")
  #expect(entry.isReady)
  #expect(entry.ready?.value == Secret(sampleKey))
  #expect(entry.ready?.usesOtherKey == false)
  #expect(entry.standing != .typed)
}

@Test func `what is typed waits for its end before it is judged`() throws {
  var entry = try sampleEntry("key", sampleKey)
  entry.type(Secret("\(sampleKey)x"))
  #expect(entry.standing == .typed)
  #expect(!entry.isReady)
  entry.type(Secret(sampleKey))
  #expect(entry.value == Secret(sampleKey))
  entry.finishTyping(now: now)
  #expect(entry.isReady)
  #expect(entry.standing != .typed)
}

@Test func `an entry of which all is erased is empty`() throws {
  var entry = Entry(try sampleEntry("key", "").field)
  entry.finishTyping(now: now)
  #expect(entry.judgement == nil)
  entry.type(Secret("x"))
  entry.type(Secret(""))
  #expect(entry.value == nil)
  #expect(entry.standing != .typed)
}

@Test func `what was pasted is judged once`() throws {
  var entry = try sampleEntry("key", sampleKey)
  entry.finishTyping(now: now)
  #expect(entry.value == Secret(sampleKey))
}

@Test(arguments: [
  ("key_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6", true), ("owner@shop.example", false), ("", false),
])
func `a doubtful value is saved by the person's word, a refused one never`(
  value: String, isReady: Bool
) throws {
  var entry = try sampleEntry("key", value)
  #expect(!entry.isReady)
  entry.saveAnyway()
  #expect(entry.isReady == isReady)
}

@Test func `the person's word is for one value, and another paste needs it anew`() throws {
  var entry = try sampleEntry("key", "key_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6")
  entry.saveAnyway()
  entry.paste(Secret("key_Other3Vn9Lw2Rt5Yb8Hd4Jf6"), .complete, now: now)
  #expect(!entry.isSavedAnyway)
  #expect(!entry.isReady)
}

@Test func `only a value that is public and looks so is shown as text`() throws {
  #expect(try sampleEntry("id", sampleID).plainText == sampleID)
  #expect(try sampleEntry("id", sampleKey).plainText == nil)
  #expect(try sampleEntry("key", sampleKey).plainText == nil)
  var typing = Entry(try sampleEntry("id", sampleID).field)
  typing.type(Secret("EAA"))
  #expect(typing.plainText == nil)
}

@Test func `entries are ready when each is`() throws {
  var entries = try sampleDestination().fields.map(Entry.init)
  #expect(entries.ready == nil)
  entries[0].paste(Secret(sampleID), .complete, now: now)
  entries[2].paste(Secret(sampleHook), .complete, now: now)
  #expect(entries.ready == nil)
  entries[1].paste(Secret(sampleKey), .complete, now: now)
  #expect(entries.ready?.map(\.field.id) == ["id", "key", "hook"])
}

@Test func `no entries are never ready`() {
  #expect([Entry]().ready == nil)
}
