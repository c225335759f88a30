using Talaia.Consultation.Expressions.Evaluation;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>All functions by name: those of XPath 1.0, 4, and those of ODK (https://getodk.github.io/xforms-spec/#xpath-functions).</summary>
internal static class Library
{
    private static readonly Dictionary<string, Function> All = new[]
    {
        TruthFunctions.All, NodeFunctions.All, RepeatFunctions.All, TextFunctions.All, CutFunctions.All, CodeFunctions.All,
        NumberFunctions.All, DateFunctions.All, ChoiceFunctions.All, PlaceFunctions.All, FormFunctions.All,
    }.SelectMany(family => family).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static Function? Find(string name) => All.GetValueOrDefault(Bare(name));

    /// <summary>What is wrong with the call, or null: there is no such function, or not with so many arguments.</summary>
    public static string? Refuses(Call call) => Find(call.Name) switch
    {
        null => $"There is no function «{call.Name}».",
        { } function => function.Refuses(call.Arguments.Count) is { } why ? $"The function «{call.Name}» {why}." : null,
    };

    public static Value Call(Evaluator evaluator, Call call, Focus focus) =>
        Refuses(call) is { } why ? throw new ExpressionException(why, call.At) : Find(call.Name)!.Run(new Arguments(evaluator, call, focus));

    /// <summary>Functions of XForms and of ODK may be written with their prefix.</summary>
    private static string Bare(string name) => name.StartsWith("xf:", StringComparison.Ordinal) || name.StartsWith("fn:", StringComparison.Ordinal) ? name[3..] : name;
}
