namespace Talaia.Drawing;

/// <summary>A drawn figure.</summary>
/// <param name="Svg">Well-formed SVG without declaration, style, script or event handler. It carries its title and description.</param>
/// <param name="Title">What is shown, as given.</param>
/// <param name="Description">The finding in one sentence, as given; serves as alternative text.</param>
/// <param name="Width">Width of the drawing in its own units (CSS pixels when shown at natural size).</param>
/// <param name="Height">Height in the same units.</param>
public sealed record Figure(string Svg, string Title, string Description, int Width, int Height);
