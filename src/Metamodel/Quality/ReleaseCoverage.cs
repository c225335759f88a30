using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Quality;

/// <summary>How much of a release was covered when the next one took its place. Kept from then on: solutions change, and a great release is not read again for a line of a chart.</summary>
internal sealed class ReleaseCoverage
{
    private const int Piece = 4;

    /// <summary>Of the release.</summary>
    public int Sequence { get; private init; }
    public int Elements { get; private init; }
    public int Pieces { get; private init; }

    /// <summary>Elements all of whose texts there are in Catalan; below, in the other languages.</summary>
    public int InCatalan { get; private init; }
    public int InSpanish { get; private init; }
    public int InEnglish { get; private init; }
    public int InOccitan { get; private init; }

    /// <summary>Pieces that a solution answers, themselves or by what they are part of.</summary>
    public int Answered { get; private init; }

    /// <summary>Elements that require another, are required, or are related otherwise than by the tree.</summary>
    public int Related { get; private init; }

    private ReleaseCoverage()
    {
    }

    /// <param name="answered">Codes of the elements that solutions answer.</param>
    public ReleaseCoverage(int sequence, MetamodelState state, IReadOnlySet<string> answered)
    {
        var parents = state.Elements.ToDictionary(element => element.Code, element => element.ParentCode, StringComparer.Ordinal);
        var related = state.Relations.SelectMany(relation => new[] { relation.From, relation.To })
            .Concat(state.Elements.Where(element => element.Requires.Length > 0).SelectMany(element => element.RequiredCodes.Append(element.Code)))
            .ToHashSet(StringComparer.Ordinal);
        bool IsAnswered(string? code) => code is not null && (answered.Contains(code) || IsAnswered(parents.GetValueOrDefault(code)));
        int In(string language) => state.Elements.Count(element => Has(element, language));

        Sequence = sequence;
        Elements = state.Elements.Count;
        Pieces = state.Elements.Count(element => element.Level == Piece);
        (InCatalan, InSpanish, InEnglish, InOccitan) = (In("ca"), In("es"), In("en"), In("oc"));
        Answered = state.Elements.Count(element => element.Level == Piece && IsAnswered(element.Code));
        Related = state.Elements.Count(element => related.Contains(element.Code));
    }

    private static bool Has(ElementFacts element, string language) =>
        element.Name[language] is not null && element.Description[language] is not null && (element.InPlace.IsEmpty ? element.Level != Piece : element.InPlace[language] is not null);

    public int In(Language language) => language.Code switch { "ca" => InCatalan, "es" => InSpanish, "en" => InEnglish, _ => InOccitan };

    internal static void Map(ModelBuilder model) => model.Entity<ReleaseCoverage>(entity =>
    {
        entity.ToTable("release_coverage");
        entity.HasKey(counted => counted.Sequence);
        entity.Property(counted => counted.Sequence).ValueGeneratedNever();
    });
}
