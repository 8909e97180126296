import Screen
import Testing
import Words

@testable import DocentApp

@Suite struct SentenceRunTests {
  @Test func `a sentence is drawn in the style it is given, else as ordinary text`() {
    #expect(Run(Sentence("Saved.")) == Run("Saved.", Style()))
    #expect(Run(Sentence("Saved."), Style(.done)) == Run("Saved.", Style(.done)))
  }
}
