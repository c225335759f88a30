namespace Talaia.Innovation.Methodologies;

/// <summary>The methodologies that a process may be opened with, read once. Ordered by id.</summary>
public sealed class KnownMethodologies(IEnumerable<Methodology> methodologies)
{
    public IReadOnlyList<Methodology> All { get; } = [.. methodologies.OrderBy(methodology => methodology.Id, StringComparer.Ordinal)];

    /// <returns>Null where no methodology has this id.</returns>
    public Methodology? Find(string id) => All.FirstOrDefault(methodology => methodology.Id == id);

    /// <summary>Reads and checks the files that the office ships.</summary>
    /// <param name="files">Name of each file, for messages, and its YAML.</param>
    /// <exception cref="Kernel.Problems.InputException">A file has problems: a methodology that does not hold together is never offered.</exception>
    public static KnownMethodologies Read(IEnumerable<(string Name, Stream Content)> files) =>
        new([.. files.Select(file => ReadMethodology.Checked(file.Content, file.Name))]);
}
