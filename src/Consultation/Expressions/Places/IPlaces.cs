namespace Talaia.Consultation.Expressions.Places;

/// <summary>Where the names of a form stand, as «${name}» needs to know it.</summary>
internal interface IPlaces
{
    /// <summary>The path of the one node of that name, «/area/need»; null where there is none or more than one.</summary>
    string? PathOf(string name);

    /// <summary>The path of the innermost repeat that a path stands in; null outside repeats. A repeat does not stand in itself.</summary>
    string? RepeatOf(string path);

    /// <summary>The name of the element that holds all answers.</summary>
    string Root { get; }
}
