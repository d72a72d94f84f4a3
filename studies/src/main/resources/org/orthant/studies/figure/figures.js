/*
 * Draws Orthant's charts from pure JSON: orthantFigures.svg in Rhino and in the browser, orthantFigures.lay for a chart
 * that stays on the page (report.js).
 * In an option a function is a name such as "@matrix"; it stands for a maker in `makers`, called with the object that
 * holds the name.
 */
(function (root) {
    'use strict';

    var INK = '#222222';
    var FONT = 'Helvetica,Arial,Liberation Sans,sans-serif';
    var HOLDERS = ['renderItem', 'formatter', 'valueFormatter'];

    /*
     * Widths of letters in hundredths of the font's size: those of DejaVu Sans, rounded up. It stands in for Helvetica on
     * many machines and is wider than Helvetica or Arial; its bold letters are wider again.
     */
    var LETTERS = {
        30: 'ijl\'IJ', 34: ' ,.·/:;\\|', 42: 'f-()[]tr!', 46: '"', 51: '*_`–°', 54: 'sz?“”’', 56: 'cL', 60: 'Fkvxy',
        63: 'PTYaoe', 64: 'ESbdghnpqu$0123456789{}', 70: 'KAVBRXZ', 75: 'CU', 79: 'HNDG&OQ', 84: 'w#+<=>^~±×', 87: 'M',
        98: 'm%', 100: 'W@'
    };
    var OTHER = 0.88;
    var BOLD = 1.13;
    var WIDTHS = {};
    Object.keys(LETTERS).forEach(function (width) {
        LETTERS[width].split('').forEach(function (letter) { WIDTHS[letter] = width / 100; });
    });

    /* A number to three digits, from a thousand on to the next whole number; a dash for none. */
    function number(value) {
        if (value === null || value === undefined || isNaN(value)) {
            return '-';
        }
        return String(Math.abs(value) < 1000 ? Number(Number(value).toPrecision(3)) : Math.round(value));
    }

    /* About as wide as the text is drawn, seldom less; the same in every surrounding, which measuring is not. */
    function textWidth(text, size) {
        return size * String(text).split('').reduce(function (sum, letter) {
            return sum + (WIDTHS[letter] || (letter < '\u0600' ? OTHER : 1));
        }, 0);
    }

    /*
     * Where there is no page, ECharts measures by the same widths; a font is such as "bold 15px Arial". On a page it asks
     * the browser for the letters of the reader's fonts.
     */
    function measureText(text, font) {
        var size = /[\d.]+(?=px)/.exec(font);
        return {width: textWidth(text, size ? parseFloat(size[0]) : 12) * (/bold/.test(font) ? BOLD : 1)};
    }
    if (!root.document) {
        root.echarts.setPlatformAPI({measureText: measureText});
    }

    function rect(x, y, width, height, style) {
        return {type: 'rect', shape: {x: x, y: y, width: width, height: height}, style: style};
    }

    function line(x1, y1, x2, y2, style) {
        return {type: 'line', shape: {x1: x1, y1: y1, x2: x2, y2: y2}, style: style};
    }

    function text(x, y, words, style) {
        var whole = {
            x: x, y: y, text: words, fill: INK, fontSize: 12, fontFamily: FONT, textAlign: 'center', textVerticalAlign: 'middle'
        };
        Object.keys(style || {}).forEach(function (key) { whole[key] = style[key]; });
        return {type: 'text', style: whole};
    }

    /* The picture of a matrix over the whole plot, stretched by a transform: SVG keeps the proportions of images. */
    function picture(series, area) {
        var width = series.pixels[0];
        var height = series.pixels[1];
        return {
            type: 'image', x: area.x, y: area.y, scaleX: area.width / width, scaleY: area.height / height,
            style: {image: series.image, x: 0, y: 0, width: width, height: height}
        };
    }

    function frame(area) {
        return rect(area.x, area.y, area.width, area.height, {fill: 'none', stroke: INK, lineWidth: 1});
    }

    /* A function that draws everything when asked for the first item, and nothing for the others. */
    function once(draw) {
        return function (params, api) {
            if (params.dataIndex === 0) {
                return {type: 'group', children: draw(params, api)};
            }
        };
    }

    var makers = {
        '@number': function () { return number; },
        '@value': function () { return function (params) { return number(params.value); }; },
        '@barWords': function () {
            return function (params) { return params.seriesName + ', ' + params.name + ': ' + number(params.value); };
        },
        '@boxWords': function (tooltip) {
            return function (params) {
                var v = params.value.map(number);
                return params.seriesName + ', ' + params.name + '\nmedian ' + v[3] + '\nquartiles ' + v[2] + ' to ' + v[4]
                    + '\n' + tooltip.words[0] + ' ' + v[1] + ' to ' + v[5];
            };
        },
        '@pointWords': function (tooltip) {
            return function (params) {
                return tooltip.words.map(function (axis, k) { return axis + ': ' + number(params.value[k]); }).join('\n');
            };
        },

        '@matrix': function (series) {
            return once(function (params, api) {
                var area = params.coordSys;
                var n = series.order.length;
                var drawn = [picture(series, area)];
                series.blocks.forEach(function (block) {
                    var from = block.from / n * area.width;
                    var size = (block.to - block.from) / n * area.width;
                    drawn.push(rect(area.x + from, area.y - 9, size, 7, {fill: block.colour}));
                    drawn.push(rect(area.x - 9, area.y + from, 7, size, {fill: block.colour}));
                    if (size > textWidth(block.label, 12)) {
                        drawn.push(text(area.x + from + size / 2, area.y - 16, block.label));
                    }
                    if (size > 13) {
                        drawn.push(text(area.x - 13, area.y + from + size / 2, block.label, {textAlign: 'right'}));
                    }
                    if (block.from > 0) {
                        var x = area.x + from;
                        var y = area.y + from;
                        drawn.push(line(x, area.y, x, area.y + area.height, {stroke: INK, lineWidth: 1}));
                        drawn.push(line(area.x, y, area.x + area.width, y, {stroke: INK, lineWidth: 1}));
                    }
                });
                drawn.push(frame(area));
                return drawn;
            });
        },

        '@heatmap': function (series) {
            return once(function (params) { return [picture(series, params.coordSys), frame(params.coordSys)]; });
        },

        '@colourBar': function (series) {
            return once(function (params) {
                var area = params.coordSys;
                var stops = series.colours.map(function (colour, k) {
                    return {offset: k / (series.colours.length - 1), color: colour};
                });
                var fill = {type: 'linear', x: 0, y: 1, x2: 0, y2: 0, colorStops: stops};
                return [rect(area.x, area.y, area.width, area.height, {fill: fill, stroke: INK, lineWidth: 1})];
            });
        },

        '@periods': function (series) {
            return once(function (params, api) {
                var area = params.coordSys;
                var drawn = [];
                series.periods.forEach(function (period, k) {
                    var from = api.coord([period.from, 0])[0];
                    var width = api.coord([period.to, 0])[0] - from;
                    drawn.push(rect(from, area.y, width, area.height, {fill: k % 2 ? '#f2f2f2' : '#e2e2e2'}));
                    if (textWidth(period.label, 12) < width) {
                        drawn.push(text(from + width / 2, area.y + 11, period.label, {fill: '#555555'}));
                    } else {
                        var label = text(0, 0, period.label, {fill: '#555555', textAlign: 'right'});
                        label.x = from + width / 2;
                        label.y = area.y + 5;
                        label.rotation = Math.PI / 2;
                        drawn.push(label);
                    }
                });
                return drawn;
            });
        },

        '@band': function (series) {
            return once(function (params, api) {
                var drawn = [];
                var low = [];
                var high = [];
                function close() {
                    if (low.length) {
                        drawn.push({
                            type: 'polygon',
                            shape: {points: low.concat(high.reverse())},
                            style: {fill: series.itemStyle.color, opacity: 0.22}
                        });
                    }
                    low = [];
                    high = [];
                }
                series.data.forEach(function (row) {
                    if (row[1] === null || row[2] === null) {
                        close();
                    } else {
                        low.push(api.coord([row[0], row[1]]));
                        high.push(api.coord([row[0], row[2]]));
                    }
                });
                close();
                return drawn;
            });
        },

        '@whiskers': function (series) {
            return once(function (params, api) {
                var style = {stroke: series.itemStyle.color, lineWidth: 1.5};
                var drawn = [];
                series.data.forEach(function (row) {
                    if (row[1] !== null && row[2] !== null) {
                        var low = api.coord([row[0], row[1]]);
                        var high = api.coord([row[0], row[2]]);
                        drawn.push(line(low[0], low[1], high[0], high[1], style));
                        drawn.push(line(low[0] - 4, low[1], low[0] + 4, low[1], style));
                        drawn.push(line(high[0] - 4, high[1], high[0] + 4, high[1], style));
                    }
                });
                return drawn;
            });
        },

        '@quiver': function (series) {
            return once(function (params, api) {
                var d = '';
                function move(command, x, y) {
                    d += command + x.toFixed(1) + ' ' + y.toFixed(1);
                }
                series.data.forEach(function (row) {
                    var from = api.coord([row[0], row[1]]);
                    var to = api.coord([row[0] + row[2], row[1] + row[3]]);
                    var x = to[0] - from[0];
                    var y = to[1] - from[1];
                    move('M', from[0], from[1]);
                    move('L', to[0], to[1]);
                    move('M', to[0] - 0.35 * x + 0.2 * y, to[1] - 0.35 * y - 0.2 * x);
                    move('L', to[0], to[1]);
                    move('L', to[0] - 0.35 * x - 0.2 * y, to[1] - 0.35 * y + 0.2 * x);
                });
                return [{
                    type: 'path',
                    shape: {pathData: d},
                    style: {stroke: series.itemStyle.color, lineWidth: 1, fill: 'none'}
                }];
            });
        },

        '@box': function (series) {
            return function (params, api) {
                var band = api.size([1, 0])[0];
                var half = series.boxWidth * band / 2;
                var x = api.coord([api.value(0), 0])[0] + series.shift * band;
                var y = [1, 2, 3, 4, 5].map(function (k) { return api.coord([0, api.value(k)])[1]; });
                var style = {stroke: series.itemStyle.color, lineWidth: 1.5};
                var box = rect(x - half, y[3], 2 * half, y[1] - y[3], {
                    fill: '#ffffff', stroke: series.itemStyle.color, lineWidth: 1.5
                });
                return {type: 'group', children: [
                    line(x, y[0], x, y[1], style),
                    line(x, y[3], x, y[4], style),
                    line(x - half / 2, y[0], x + half / 2, y[0], style),
                    line(x - half / 2, y[4], x + half / 2, y[4], style),
                    box,
                    line(x - half, y[2], x + half, y[2], {stroke: series.itemStyle.color, lineWidth: 3})
                ]};
            };
        },

        '@violin': function (series) {
            return function (params, api) {
                var band = api.size([1, 0])[0];
                var half = series.boxWidth * band / 2;
                var x = api.coord([api.value(0), 0])[0] + series.shift * band;
                var y = [2, 3, 4].map(function (k) { return api.coord([0, api.value(k)])[1]; });
                var colour = series.itemStyle.color;
                var left = [];
                var right = [];
                series.outlines[params.dataIndex].forEach(function (row) {
                    var at = api.coord([0, row[0]])[1];
                    left.push([x - half * row[1], at]);
                    right.push([x + half * row[1], at]);
                });
                var ground = y[0] - y[2] > 12 ? '#ffffff' : colour;
                return {type: 'group', children: [
                    {
                        type: 'polygon',
                        shape: {points: left.concat(right.reverse())},
                        style: {fill: colour, fillOpacity: 0.22, stroke: colour, lineWidth: 1.5}
                    },
                    rect(x - 3, y[2], 6, y[0] - y[2], {fill: colour}),
                    line(x - 10, y[1], x + 10, y[1], {stroke: ground, lineWidth: 5}),
                    line(x - 10, y[1], x + 10, y[1], {stroke: colour, lineWidth: 3})
                ]};
            };
        },

        '@dots': function (series) {
            return function (params, api) {
                var band = api.size([1, 0])[0];
                var at = api.coord([api.value(0), api.value(1)]);
                var x = at[0] + (series.shift + 0.8 * api.value(2) * series.boxWidth) * band;
                return {
                    type: 'circle',
                    shape: {cx: x, cy: at[1], r: 2.5},
                    style: {fill: series.itemStyle.color, opacity: 0.55}
                };
            };
        }
    };

    /* Puts functions in place of their names. */
    function resolve(node) {
        Object.keys(node).forEach(function (key) {
            var value = node[key];
            if (HOLDERS.indexOf(key) >= 0) {
                if (!makers.hasOwnProperty(value)) {
                    throw new Error('figures.js has no function ' + value);
                }
                node[key] = makers[value](node);
            } else if (value !== null && typeof value === 'object' && key !== 'data') {
                resolve(value);
            }
        });
    }

    /* Rows that items of these widths fill, one after another, where a row has this much room. */
    function rows(widths, room) {
        var used = 0;
        return widths.reduce(function (count, width) {
            var next = used > 0 && used + width > room;
            used = next ? width : used + width;
            return next ? count + 1 : count;
        }, 1);
    }

    /* Rows of a legend at this width; an entry is a name, or an object with a name and an icon. */
    function legendRows(names, width) {
        return rows(names.map(function (name) { return 22 + 5 + textWidth(name.name || name, 12) + 14; }), width + 14);
    }

    /* Rows of a text that is broken at this width: between words, and within a word that is wider. */
    function textRows(text, size, width) {
        return text.split('\n').reduce(function (sum, line) {
            var widths = line.split(' ').map(function (word) { return textWidth(word + ' ', size); });
            return sum + widths.reduce(function (more, word) { return more + Math.ceil(word / width) - 1; }, rows(widths, width));
        }, 0);
    }

    /* The width of the widest of some texts. */
    function widest(texts) {
        return Math.max.apply(null, texts.map(function (one) { return textWidth(one, 12); }));
    }

    /* Room under the plot. The names of categories are broken between words; where a word does not fit, they slant. */
    function below(axis, plotWidth) {
        if (axis.type !== 'category') {
            return axis.nameGap + 20;
        }
        var width = plotWidth / axis.data.length - 6;
        var room = 15 * Math.max.apply(null, axis.data.map(function (name) { return textRows(name, 12, width); }));
        axis.axisLabel.width = width;
        axis.axisLabel.lineHeight = 15;
        if (widest(axis.data.join(' ').split(' ')) > width) {
            axis.axisLabel.width = 130;
            axis.axisLabel.overflow = 'truncate';
            axis.axisLabel.rotate = 40;
            room = 15 + 0.7 * Math.min(130, widest(axis.data));
        }
        axis.nameGap = 16 + room;
        return (axis.name ? 34 : 12) + room;
    }

    /* An option ready for ECharts and its height, for a chart of this width, with its title inside or without. */
    function lay(chart, width, titled) {
        var option = chart.option;
        var plotWidth = width - chart.left - chart.right;
        var plotHeight = chart.plot || plotWidth;
        var top = 10;
        option.title.top = top;
        if (titled) {
            option.title.textStyle.width = width - 16;
            option.title.textStyle.overflow = 'break';
            option.title.textStyle.lineHeight = 17;
            top += 3 + 17 * textRows(option.title.text, 15 * BOLD, width - 16);
        } else {
            option.title.text = '';
        }
        if (option.title.subtext) {
            option.title.subtextStyle.width = width - 16;
            option.title.subtextStyle.overflow = 'break';
            option.title.subtextStyle.lineHeight = 15;
            top += 5 + 15 * textRows(option.title.subtext, 12, width - 16);
        }
        if (option.legend) {
            option.legend.top = top;
            option.legend.width = width - 16;
            top += 26 * legendRows(option.legend.data, width - 16) - 6;
        }
        top += chart.above;
        option.grid.forEach(function (grid) {
            grid.top = top;
            grid.height = plotHeight;
        });
        option.yAxis.forEach(function (axis) {
            if (axis.name) {
                axis.nameTextStyle.fontSize = Math.min(13, 13 * plotHeight / textWidth(axis.name, 13));
            }
        });
        resolve(option);
        return {option: option, height: Math.ceil(top + plotHeight + below(option.xAxis[0], plotWidth))};
    }

    /* A whole SVG document. */
    function svg(json) {
        var chart = JSON.parse(json);
        var laid = lay(chart, chart.width, true);
        delete laid.option.tooltip;
        laid.option.series.forEach(function (series) { series.silent = true; });
        var size = {renderer: 'svg', ssr: true, width: chart.width, height: laid.height};
        var drawn = root.echarts.init(null, null, size);
        drawn.setOption(laid.option);
        var result = drawn.renderToSVGString();
        drawn.dispose();
        return result;
    }

    root.orthantFigures = {svg: svg, lay: lay, number: number};
}(this));
