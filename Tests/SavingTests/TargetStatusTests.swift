import Saving
import Testing

@Test(
  arguments: [
    (0o600, false), (0o700, false), (0o640, true), (0o604, true), (0o644, true), (0o400, false),
    (0o622, false), (0o611, false),
  ] as [(UInt16, Bool)])
func `others can read a file where group or everybody may`(mode: UInt16, canRead: Bool) {
  var status = sampleStatus
  status.mode = mode
  #expect(status.othersCanRead == canRead)
}

@Test func `where nothing else is said a file has one name and git does not know it`() {
  #expect(sampleStatus.links == 1 && sampleStatus.version == .none)
}
