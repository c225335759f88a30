using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Talaia.Consultation.Forms.Media;

/// <summary>The files that a version of a form, or its draft, has: by the name under which the form asks for them (<see cref="MediaName"/>). Immutable.</summary>
public sealed class MediaShelf
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static readonly MediaShelf Empty = new([]);

    private readonly FrozenDictionary<string, MediaFile> _files;

    public MediaShelf(IEnumerable<KeyValuePair<string, MediaFile>> files) => _files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names and files, by name.</summary>
    public IEnumerable<KeyValuePair<string, MediaFile>> Files => _files.OrderBy(file => file.Key, StringComparer.Ordinal);

    public bool IsEmpty => _files.Count == 0;

    public long Bytes => _files.Values.Sum(file => (long)file.Bytes);

    public int Count => _files.Count;

    /// <param name="asked">As a cell of the form writes it.</param>
    public MediaFile? this[string asked] => _files.Count == 0 ? null : _files.GetValueOrDefault(MediaName.Of(asked));

    public MediaFile? ByHash(string hash) => _files.Values.FirstOrDefault(file => file.Hash == hash);

    internal MediaShelf With(string name, MediaFile file) => new(_files.Where(known => known.Key != name).Append(new(name, file)));

    /// <summary>As a row keeps it: `{"name":{"hash","type","bytes","width","height"}}`, names in order; empty text for none.</summary>
    internal string Write() => IsEmpty ? "" : JsonSerializer.Serialize(new SortedDictionary<string, MediaFile>(_files.ToDictionary(), StringComparer.Ordinal), Options);

    internal static MediaShelf Read(string? json) => string.IsNullOrEmpty(json) ? Empty : new(JsonSerializer.Deserialize<Dictionary<string, MediaFile>>(json, Options)!);
}
