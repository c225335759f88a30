using Talaia.Innovation.Tallies.Elections;
using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>The count in the words of somebody who has to explain it at a town hall's counter.</summary>
internal static class Words
{
    public static LocalizedText Score(Candidate candidate, Fraction score) =>
        Tell($"{Name(candidate)}: {score.ToDecimal():#,0.##}.", $"{Name(candidate)}: {score.ToDecimal():#,0.##}.", $"{Name(candidate)}: {score.ToDecimal():#,0.##}.", $"{Name(candidate)}: {score.ToDecimal():#,0.##}.");

    public static LocalizedText Budgeted(Candidate candidate, Fraction score, string outcome)
    {
        var (name, value, cost) = (Name(candidate), score.ToDecimal(), candidate.Cost ?? 0);
        return outcome switch
        {
            "chosen" => Tell($"{name} té una puntuació de {value:#,0.##} i costa {cost:#,0.##}: hi cap i s’escull.", $"{name} tiene una puntuación de {value:#,0.##} y cuesta {cost:#,0.##}: cabe y se elige.", $"{name} scores {value:#,0.##} and costs {cost:#,0.##}: it fits and is chosen.", $"{name} a ua puntuacion de {value:#,0.##} e còste {cost:#,0.##}: i cap e s’escuelh."),
            "too-dear" => Tell($"{name} té una puntuació de {value:#,0.##} i costa {cost:#,0.##}: ja no hi cap.", $"{name} tiene una puntuación de {value:#,0.##} y cuesta {cost:#,0.##}: ya no cabe.", $"{name} scores {value:#,0.##} and costs {cost:#,0.##}: it no longer fits.", $"{name} a ua puntuacion de {value:#,0.##} e còste {cost:#,0.##}: ja non i cap."),
            "tied" => Tell($"{name} té una puntuació de {value:#,0.##} i costa {cost:#,0.##}: depèn de com es desfaci un empat.", $"{name} tiene una puntuación de {value:#,0.##} y cuesta {cost:#,0.##}: depende de cómo se deshaga un empate.", $"{name} scores {value:#,0.##} and costs {cost:#,0.##}: it depends on how a tie is broken.", $"{name} a ua puntuacion de {value:#,0.##} e còste {cost:#,0.##}: depen de coma se des·hèsque ua egalitat."),
            "not-reached" => Tell($"{name} té una puntuació de {value:#,0.##}: el recompte ja s’havia aturat.", $"{name} tiene una puntuación de {value:#,0.##}: el recuento ya se había detenido.", $"{name} scores {value:#,0.##}: the count had already stopped.", $"{name} a ua puntuacion de {value:#,0.##}: eth recompde ja s’auie arrestat."),
            "below-threshold" => Tell($"{name} té una puntuació de {value:#,0.##}: no arriba al mínim.", $"{name} tiene una puntuación de {value:#,0.##}: no llega al mínimo.", $"{name} scores {value:#,0.##}: it is below the minimum.", $"{name} a ua puntuacion de {value:#,0.##}: non arribe ath minim."),
            _ => Tell($"{name} no ha rebut cap suport.", $"{name} no ha recibido ningún apoyo.", $"{name} received no support.", $"{name} non a recebut cap supòrt."),
        };
    }

    public static LocalizedText Method(string rule) => rule switch
    {
        "approval" => new(
            "Cada persona aprova tantes opcions com vol. Guanyen les que tenen més aprovacions.",
            "Cada persona aprueba tantas opciones como quiere. Ganan las que tienen más aprobaciones.",
            "Everybody approves of as many options as they like. Those with most approvals win.",
            "Cada persona apròve tantes opcions coma vò. Guanhen es qu’an mès aprobacions."),
        "greedy" => new(
            "Els projectes s’ordenen per puntuació. Se n’agafa un rere l’altre i el que no cap en el pressupost que queda se salta.",
            "Los proyectos se ordenan por puntuación. Se toma uno tras otro y el que no cabe en el presupuesto que queda se salta.",
            "Projects are ordered by score and taken one after another; one that does not fit in the budget left is passed over.",
            "Es projèctes s’ordenen per puntuacion. Se ne pren un darrèr der aute e eth que non cap en pressupòst que demore se saute."),
        "greedy-stop" => new(
            "Els projectes s’ordenen per puntuació. Se n’agafa un rere l’altre fins al primer que no cap en el pressupost que queda.",
            "Los proyectos se ordenan por puntuación. Se toma uno tras otro hasta el primero que no cabe en el presupuesto que queda.",
            "Projects are ordered by score and taken one after another until the first that does not fit in the budget left.",
            "Es projèctes s’ordenen per puntuacion. Se ne pren un darrèr der aute enquiath prumèr que non cap en pressupòst que demore."),
        "mes" => new(
            "El pressupost es reparteix a parts iguals entre qui vota. Un projecte s’escull quan qui li dona suport el pot pagar amb les seves parts; primer, el que surt més a compte a qui el paga.",
            "El presupuesto se reparte a partes iguales entre quienes votan. Un proyecto se elige cuando quienes lo apoyan pueden pagarlo con sus partes; primero, el que sale más a cuenta a quien lo paga.",
            "The budget is shared equally among the voters. A project is chosen when its supporters can pay for it with their shares; first the one that gives its payers most for their money.",
            "Eth pressupòst se repartís a parts parières entre qui vòte. Un projècte s’escuelh quan qui li da supòrt lo pòt pagar damb es sues parts; prumèr, eth que ges mès a compde a qui lo pague."),
        "schulze" => new(
            "Es comparen les opcions de dues en dues. Una opció supera una altra si hi ha una cadena de victòries més forta cap a ella que a l’inrevés.",
            "Se comparan las opciones de dos en dos. Una opción supera a otra si hay una cadena de victorias más fuerte hacia ella que a la inversa.",
            "Options are compared two by two. One beats another if the chain of victories that leads to it is stronger than any that leads back.",
            "Se comparen es opcions de dues en dues. Ua opcion supère a ua auta s’i a ua cadea de victòries mès fòrta entad era qu’ar invèrs."),
        "irv" => new(
            "Compta la primera opció de cada papereta. Si cap no té més de la meitat, surt la que en té menys i les seves paperetes passen a l’opció següent.",
            "Cuenta la primera opción de cada papeleta. Si ninguna tiene más de la mitad, sale la que tiene menos y sus papeletas pasan a la opción siguiente.",
            "Each ballot counts for its first option. If none has more than half, the one with fewest leaves and its ballots pass to their next option.",
            "Compde era prumèra opcion de cada papereta. Se cap non n’a mès dera mitat, ges era que n’a mens e es sues paperetes passen ara opcion següenta."),
        "borda" => new(
            "Cada papereta dona a una opció tants punts com opcions en té per sota. Guanya la que en suma més.",
            "Cada papeleta da a una opción tantos puntos como opciones tiene por debajo. Gana la que suma más.",
            "Each ballot gives an option as many points as it places options below it. The highest sum wins.",
            "Cada papereta da a ua opcion tanti punts coma opcions n’a per dejós. Guanhe era que ne sume mès."),
        "points" => new(
            "Cada persona reparteix punts. Guanya qui en suma més.",
            "Cada persona reparte puntos. Gana quien suma más.",
            "Everybody gives points. The highest sum wins.",
            "Cada persona repartís punts. Guanhe qui ne sume mès."),
        _ => new(
            "Cada persona reparteix crèdits i cada vot de més a la mateixa opció costa més: nou crèdits són tres vots. Guanya qui suma més vots.",
            "Cada persona reparte créditos y cada voto de más a la misma opción cuesta más: nueve créditos son tres votos. Gana quien suma más votos.",
            "Everybody gives credits, and each further vote for the same option costs more: nine credits make three votes. The highest sum of votes wins.",
            "Cada persona repartís credits e cada vòt de mès ara madeisha opcion còste mès: nau credits son tres vòts. Guanhe qui sume mès vòts."),
    };

    public static LocalizedText Outcome(Election election, Count count)
    {
        var winners = string.Join(", ", count.Winners.Select(winner => Name(election.Candidates[winner])));
        var (ca, es, en, oc) = count.Winners.Count == 0
            ? ("No s’escull res amb seguretat.", "No se elige nada con seguridad.", "Nothing is surely chosen.", "Non s’escuelh arren damb seguretat.")
            : ($"S’escull: {winners}.", $"Se elige: {winners}.", $"Chosen: {winners}.", $"S’escuelh: {winners}.");
        foreach (var tie in count.Ties)
        {
            var names = string.Join(", ", tie.Select(candidate => Name(election.Candidates[candidate])));
            (ca, es, en, oc) = (
                $"{ca} Queda per decidir entre {names}: la regla no desfà aquest empat.",
                $"{es} Queda por decidir entre {names}: la regla no deshace este empate.",
                $"{en} Still to be decided among {names}: the rule does not break this tie.",
                $"{oc} Demore entà decidir entre {names}: era règla non des·hè aguesta egalitat.");
        }

        return new LocalizedText(ca, es, en, oc);
    }

    public static string Name(Candidate candidate) => candidate.Title is { } title && title != candidate.Name ? $"«{title}» ({candidate.Name})" : $"«{candidate.Name}»";

    /// <summary>The same sentence in every language, its numbers as each writes them; the steps of rules that no page counts by lack Aranese.</summary>
    public static LocalizedText Tell(FormattableString ca, FormattableString es, FormattableString en, FormattableString? oc = null) =>
        new(ca.ToString(Language.Catalan.Culture), es.ToString(Language.Spanish.Culture), en.ToString(Language.English.Culture), oc?.ToString(Language.Aranese.Culture));
}
