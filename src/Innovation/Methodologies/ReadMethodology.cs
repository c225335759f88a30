using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Methodologies;

/// <summary>Reads a methodology from YAML. The keys are those of <see cref="Methodology"/>; `data/methodologies/README.md` describes them.</summary>
public static class ReadMethodology
{
    /// <summary>Reads the file with whatever is wrong with its shape; call <see cref="CheckMethodology"/> for what is wrong with the method.</summary>
    /// <param name="content">YAML, UTF-8, at most 1 MB.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="InputException">It is not YAML of the plain kind: no anchors, aliases, tags or duplicate keys.</exception>
    public static MethodologyFile From(Stream content, string file)
    {
        var reader = new MethodologyReader(file);
        var map = reader.Map(YamlDocument.Read(content, file), "", "id", "version", "name", "summary", "source", "licence", "roles", "artefacts", "phases");
        var methodology = new Methodology(
            reader.Text(map, "", "id"),
            reader.Text(map, "", "version"),
            reader.Texts(map, "", "name"),
            reader.Texts(map, "", "summary"),
            reader.Text(map, "", "source"),
            reader.Text(map, "", "licence"),
            reader.List(map, "", "roles", (value, path) => Role(reader, value, path)),
            reader.List(map, "", "artefacts", (value, path) => Artefact(reader, value, path)),
            reader.List(map, "", "phases", (value, path) => PhaseOf(reader, value, path)));
        return new MethodologyFile(methodology, reader.Places, reader.Problems);
    }

    /// <exception cref="InputException">The file or the method has problems.</exception>
    public static Methodology Checked(Stream content, string file)
    {
        var read = From(content, file);
        var problems = CheckMethodology.All(read);
        return problems.Count == 0 ? read.Methodology : throw new InputException([.. problems.Take(InputException.Most)]);
    }

    private static MethodRole Role(MethodologyReader reader, YamlValue value, string path)
    {
        var map = reader.Map(value, path, "id", "name");
        return new MethodRole(reader.Text(map, path, "id"), reader.Texts(map, path, "name"));
    }

    private static ArtefactType Artefact(MethodologyReader reader, YamlValue value, string path)
    {
        var map = reader.Map(value, path, "id", "name", "description");
        return new ArtefactType(reader.Text(map, path, "id"), reader.Texts(map, path, "name"), reader.Texts(map, path, "description"));
    }

    private static Phase PhaseOf(MethodologyReader reader, YamlValue value, string path)
    {
        var map = reader.Map(value, path, "id", "name", "aim", "shape", "next", "activities", "gate");
        return new Phase(
            reader.Text(map, path, "id"),
            reader.Texts(map, path, "name"),
            reader.Texts(map, path, "aim"),
            Shape(reader, map, path),
            reader.Ids(map, path, "next"),
            reader.List(map, path, "activities", (item, at) => ActivityOf(reader, item, at)),
            map["gate"] is { } gate ? GateOf(reader, gate.Value, $"{path}/gate") : null);
    }

    private static PhaseShape Shape(MethodologyReader reader, YamlMap map, string path)
    {
        var text = reader.Text(map, path, "shape");
        if (text is not ("divergent" or "convergent" or ""))
            reader.Wrong(map["shape"]!.Value.Where, $"«{text}» is no shape: a phase is divergent or convergent.");
        return text == "convergent" ? PhaseShape.Convergent : PhaseShape.Divergent;
    }

    private static Activity ActivityOf(MethodologyReader reader, YamlValue value, string path)
    {
        var map = reader.Map(value, path, "id", "tool", "name", "description", "uses", "makes", "roles");
        return new Activity(
            reader.Text(map, path, "id"),
            reader.Text(map, path, "tool"),
            reader.Texts(map, path, "name"),
            reader.Texts(map, path, "description"),
            reader.Ids(map, path, "uses"),
            reader.Ids(map, path, "makes"),
            reader.Ids(map, path, "roles", isNeeded: true));
    }

    private static Gate GateOf(MethodologyReader reader, YamlValue value, string path)
    {
        var map = reader.Map(value, path, "id", "question", "deciders", "quorum", "rule", "winners", "outcomes");
        return new Gate(
            reader.Text(map, path, "id"),
            reader.Texts(map, path, "question"),
            reader.Ids(map, path, "deciders", isNeeded: true),
            reader.Number(map, path, "quorum"),
            reader.Text(map, path, "rule"),
            reader.Number(map, path, "winners"),
            Outcomes(reader, map, path));
    }

    /// <summary>`end`, or no value, is the end of the process.</summary>
    private static Dictionary<string, string?> Outcomes(MethodologyReader reader, YamlMap map, string path)
    {
        var outcomes = reader.Map(map["outcomes"]?.Value, $"{path}/outcomes", CheckMethodology.Outcomes);
        if (map["outcomes"] is null)
            reader.Problems.Add(new Problem("missing-key", "«outcomes» is missing.", map.Where));
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in outcomes.Entries)
        {
            reader.Places[$"{path}/outcomes/{entry.Key}"] = entry.Value.Where;
            if (entry.Value is YamlText text)
                found[entry.Key] = text.IsNull || text.Text == "end" ? null : text.Text;
            else
                reader.Wrong(entry.Value.Where, "An outcome leads to a phase, by its id, or to the end.");
        }

        return found;
    }
}
