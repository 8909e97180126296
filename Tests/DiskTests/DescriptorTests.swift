import Credentials
import Glibc
import TestSupport
import Testing

@testable import Disk

/// A file of a test, open for reading and writing.
private struct Opened {
  let scratch: TestSupport.ScratchFolder
  let file: Descriptor

  init(_ text: String, _ point: FaultyCalls.Point? = nil) throws {
    scratch = try TestSupport.ScratchFolder()
    try scratch.write(text, to: "file")
    file = Descriptor(open(scratch.path + "/file", O_RDWR | O_CLOEXEC), FaultyCalls(point).calls)
  }
}

private let faults: [FaultyCalls.Fault] = [.short(0), .short(1), .short(3), .error(EINTR)]

@Test func `a file is read from where it was left, or from its beginning`() throws {
  let opened = try Opened("abcdef")
  #expect(opened.file.rest(atMost: 3) == Secret("abc"))
  #expect(opened.file.content(atMost: 99) == Secret("abcdef"))
  #expect(opened.file.rest(atMost: 99) == Secret("def"))
  #expect(opened.file.rest(atMost: 99) == Secret(""))
}

@Test(arguments: faults.dropFirst())
func `reads that are short or interrupted are gone on with`(fault: FaultyCalls.Fault) throws {
  let read = try Opened("abcdef", .init(name: .read, number: 1, fault: fault))
  #expect(read.file.rest(atMost: 99) == Secret("abcdef"))
  let readAt = try Opened("abcdef", .init(name: .readAt, number: 1, fault: fault))
  #expect(readAt.file.content(atMost: 99) == Secret("abcdef"))
}

@Test func `a read that fails gives nothing, not a part`() throws {
  let opened = try Opened("abcdef", .init(name: .read, number: 2, fault: .error(EIO)))
  #expect(opened.file.rest(atMost: 99) == nil)
}

@Test(arguments: faults.dropFirst())
func `writes that are short or interrupted are gone on with`(fault: FaultyCalls.Fault) throws {
  let opened = try Opened("", .init(name: .write, number: 1, fault: fault))
  #expect(opened.file.write(Secret("abcdef")))
  #expect(try opened.scratch.text(of: "file") == "abcdef")
}

@Test(arguments: [FaultyCalls.Fault.short(0), .error(EIO)])
func `a write that does not go on is told, with its reason`(fault: FaultyCalls.Fault) throws {
  let opened = try Opened("", .init(name: .write, number: 1, fault: fault))
  let (isWritten, code) = (opened.file.write(Secret("abcdef")), errno)
  #expect(!isWritten)
  #expect(code == (fault == .short(0) ? ENOSPC : EIO))
}

@Test func `nothing to write is written`() throws {
  #expect(try Opened("").file.write(Secret("")))
}

@Test(arguments: [(EINTR, true), (EIO, false), (ENOSPC, false)])
func `a file that cannot be kept is told when it is closed`(code: Int32, isKept: Bool) throws {
  let opened = try Opened("", .init(name: .close, number: 1, fault: .error(code)))
  #expect(opened.file.close() == isKept)
}

@Test func `a file is closed once, also by what lets it go`() throws {
  let (faulty, scratch) = (FaultyCalls(), try TestSupport.ScratchFolder())
  let number = { open(scratch.path, O_RDONLY | O_CLOEXEC) }
  var file: Descriptor? = Descriptor(number(), faulty.calls)
  #expect(file?.close() == true)
  file = nil
  #expect(faulty.counts[.close] == 1)
  file = Descriptor(number(), faulty.calls)
  file = nil
  #expect(faulty.counts[.close] == 2)
}

@Test func `what a file is can be told, or not`() throws {
  #expect(try Opened("abc").file.status()?.st_size == 3)
  let opened = try Opened("", .init(name: .status, number: 1, fault: .error(EIO)))
  #expect(opened.file.status()?.st_size == nil)
}
