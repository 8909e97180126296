import CPosix
import Glibc
import Saving
import TestSupport
import Testing

@testable import Disk

private func opened(_ name: String, in scratch: TestSupport.ScratchFolder, _ calls: Calls = .system)
  throws -> Descriptor
{
  try scratch.write("", to: name)
  return Descriptor(open(scratch.path + "/" + name, O_RDWR | O_CLOEXEC), calls)
}

private func own(_ file: Descriptor) -> Set<FileAttribute> {
  Set(FileAttribute.all(of: file).filter { $0.name.hasPrefix("user.") })
}

private let attributes = [
  FileAttribute(name: "user.note", value: Array("kept".utf8)),
  FileAttribute(name: "user.empty", value: []),
  FileAttribute(name: "user.bytes", value: [0, 255, 0]),
]

@Test func `the attributes of one file can be given to another`() throws {
  let scratch = try TestSupport.ScratchFolder()
  let (one, other) = (try opened("a", in: scratch), try opened("b", in: scratch))
  for attribute in attributes { #expect(attribute.set(on: one)) }
  #expect(own(one) == Set(attributes))
  for attribute in FileAttribute.all(of: one) { #expect(attribute.set(on: other)) }
  #expect(own(other) == own(one))
}

@Test func `an attribute of the same name is replaced`() throws {
  let file = try opened("a", in: try TestSupport.ScratchFolder())
  for value in ["old and longer", "new"] {
    #expect(FileAttribute(name: "user.note", value: Array(value.utf8)).set(on: file))
  }
  #expect(own(file) == [FileAttribute(name: "user.note", value: Array("new".utf8))])
}

@Test func `a file without attributes has none, and neither has one that tells none`() throws {
  let scratch = try TestSupport.ScratchFolder()
  #expect(own(try opened("a", in: scratch)) == [])
  let faulty = FaultyCalls(.init(name: .attributeNames, number: 1, fault: .error(ENOTSUP)))
  let file = try opened("b", in: scratch, faulty.calls)
  for attribute in attributes { #expect(attribute.set(on: file)) }
  #expect(FileAttribute.all(of: file) == [])
}

@Test func `one that cannot be read is left out, one that cannot be set is told`() throws {
  let scratch = try TestSupport.ScratchFolder()
  let unread = FaultyCalls(.init(name: .attributeValue, number: 1, fault: .error(ENODATA)))
  let file = try opened("a", in: scratch, unread.calls)
  for attribute in attributes { #expect(attribute.set(on: file)) }
  #expect(FileAttribute.all(of: file).count == own(file).count - 1)
  let unset = FaultyCalls(.init(name: .setAttribute, number: 1, fault: .error(ENOSPC)))
  #expect(!attributes[0].set(on: try opened("b", in: scratch, unset.calls)))
}
