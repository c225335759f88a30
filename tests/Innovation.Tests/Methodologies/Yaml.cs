using System.Text;
using Talaia.Innovation.Methodologies;

namespace Talaia.Innovation.Tests.Methodologies;

internal static class Yaml
{
    /// <summary>A small methodology without problems: two phases, a gate at the end of each.</summary>
    public const string Sound = """
        id: small
        version: "1"
        name: { ca: Petita, es: Pequeña, en: Small }
        summary: { ca: Prova, es: Prueba, en: Trial }
        source: Nobody
        licence: CC-BY-4.0
        roles:
          - { id: office, name: { ca: Oficina, es: Oficina, en: Office } }
          - { id: guest, name: { ca: Convidat, es: Invitado, en: Guest } }
        artefacts:
          - { id: idea, name: { ca: Idea, es: Idea, en: Idea }, description: { ca: I, es: I, en: I } }
          - { id: result, name: { ca: R, es: R, en: R }, description: { ca: R, es: R, en: R } }
        phases:
          - id: first
            name: { ca: U, es: U, en: One }
            aim: { ca: U, es: U, en: One }
            shape: divergent
            activities:
              - { id: think, tool: ideas, name: { ca: P, es: P, en: T }, description: { ca: P, es: P, en: T }, makes: [idea], roles: [office] }
            gate:
              id: choose
              question: { ca: Q, es: Q, en: Q }
              deciders: [office]
              quorum: 1
              rule: approval
              winners: 1
              outcomes: { go: second, stop: end }
          - id: second
            name: { ca: D, es: D, en: Two }
            aim: { ca: D, es: D, en: Two }
            shape: convergent
            activities:
              - { id: do, tool: result, name: { ca: F, es: F, en: D }, description: { ca: F, es: F, en: D }, uses: [idea], makes: [result], roles: [office] }
            gate:
              id: keep
              question: { ca: Q, es: Q, en: Q }
              deciders: [office]
              quorum: 2
              rule: greedy
              winners: 1
              outcomes: { go: end, change: first }
        """;

    public static MethodologyFile Read(string yaml) => ReadMethodology.From(new MemoryStream(Encoding.UTF8.GetBytes(yaml)), "test.yaml");
}
